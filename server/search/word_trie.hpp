// The words that can be suggested, found by their beginnings, also with a slip of the
// fingers.  Words are numbered in the order of their letters, so that everything that
// begins alike is a range of numbers.  Immutable once made.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::search {

// [begin, end) of words' numbers.
struct WordRange {
  std::uint32_t begin = 0, end = 0;
  unsigned edits = 0;  // letters changed, left out, added or exchanged with the next

  bool contains(std::uint32_t word) const { return begin <= word && word < end; }
};

class WordTrie {
 public:
  WordTrie() = default;
  explicit WordTrie(std::vector<std::u32string> words);  // sorted, each once

  std::size_t size() const { return words_.size(); }
  std::u32string_view word(std::uint32_t number) const { return words_[number]; }

  // Empty when there is none.
  WordRange exactly(std::u32string_view word) const;
  WordRange beginning_with(std::u32string_view letters) const;

  // Words (with `unfinished`: beginnings of words) that differ from `typed` by at least one
  // edit and at most as many as a word of its length is allowed: one from 4 letters on, two
  // from 8 on when the first letter is right.  At most 64 ranges, fewest edits first.
  std::vector<WordRange> resembling(std::u32string_view typed, bool unfinished) const;

 private:
  struct Node {
    char32_t letter;
    std::uint32_t first_word, last_word;  // [first, last)
    std::uint32_t first_child = 0, children = 0;
  };
  class Search;

  void add_children(std::uint32_t node, std::size_t depth);

  std::vector<std::u32string> words_;
  std::vector<Node> nodes_;  // the root first, children of one node side by side
};

}  // namespace lectern::search
