// One question to a SuggestIndex: finds candidates by the rarest of the typed words, checks
// the others against each candidate's own words, and ranks what is left.  Its cost is bounded
// by constants, whatever was typed.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/search/suggest.hpp"

namespace lectern::search {

class SuggestQuery {
 public:
  // The index is borrowed.
  SuggestQuery(const SuggestIndex& index, std::string_view typed, std::size_t limit);

  std::vector<Suggestion> run();

 private:
  static constexpr std::size_t kMostWords = 16;

  // A typed word, and what it may be.
  struct Word {
    std::u32string letters;
    bool last = false;
    WordRange exact, beginning;
    std::vector<WordRange> resembling;
  };
  using Reading = std::vector<Word>;  // of what was typed: its words, or these cut otherwise

  // How a typed word fits a word of an entry; quality above 0.
  struct Fit {
    double quality = 0;
    unsigned edits = 0;
    bool whole = false;  // not only its beginning
    std::size_t place = 0;
  };
  using Fits = std::array<Fit, kMostWords>;

  struct Candidate {
    std::uint32_t entry;
    std::uint32_t reading;
    double score;
  };

  Word word(std::u32string letters, bool last) const;
  void add_other_cuts();
  void allow_edits();

  void collect(std::size_t reading);
  std::vector<std::uint32_t> entries_with(const std::vector<WordRange>& ranges,
                                          std::size_t most) const;
  void consider(const std::vector<std::uint32_t>& entries, std::size_t reading);

  std::optional<Fits> fits(std::uint32_t entry, const Reading& reading) const;
  Fit fit(const Word& typed, std::uint32_t word) const;
  double score(std::uint32_t entry, const Reading& reading, const Fits& fits) const;

  std::vector<Suggestion> best();
  Candidate namesake(const Candidate& candidate) const;
  bool same_text(std::uint32_t a, std::uint32_t b) const;
  Suggestion marked(const Candidate& candidate) const;

  const SuggestIndex& index_;
  std::size_t limit_;
  std::vector<Reading> readings_;  // the first is what was typed
  std::vector<Candidate> found_;
  std::vector<bool> seen_;  // by entry
};

}  // namespace lectern::search
