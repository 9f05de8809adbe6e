// Suggestions while typing: what the archive has that goes on like what was typed so far, by
// its words in any order, the last of them unfinished, with slips of the fingers.  Made once
// per snapshot of the index; immutable then, so threads may share it.
//
//   SuggestEntries entries;
//   for (const schema::SessionRecord& session : …) entries.add(session);
//   const SuggestIndex index{std::move(entries).take()};
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "server/search/suggestion.hpp"
#include "server/search/word_trie.hpp"

namespace lectern::search {

class SuggestIndex {
 public:
  SuggestIndex() = default;  // of an empty archive
  explicit SuggestIndex(std::vector<SuggestEntry> entries);

  // Best first, at most `limit`, no text twice.  What begins as the whole of `typed` does goes
  // before what has its words elsewhere, and that before what has them misspelled; what is
  // equally good is ordered by popularity, the kinds taking turns.  Reads the first 512 bytes.
  std::vector<Suggestion> suggest(std::string_view typed, std::size_t limit) const;

  std::size_t size() const { return entries_.size(); }

 private:
  friend class SuggestQuery;

  static constexpr std::size_t kMostWordsOfEntry = 32;

  // Lists of numbers, one after the other: list i is [starts[i], starts[i + 1]).
  struct Lists {
    std::vector<std::uint32_t> starts, values;
  };

  void number_words();

  std::vector<SuggestEntry> entries_;  // the most popular first
  WordTrie words_;
  Lists words_of_entry_;  // in the text's order
  Lists entries_of_word_;
};

}  // namespace lectern::search
