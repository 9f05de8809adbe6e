// Text that reads like a kind of passage without being one: a walk from word to word, in which
// each is one that follows the last somewhere in the texts it learned from (a first-order
// Markov chain).  So pairs and phrases occur as often as in those texts.  Half of the steps stay
// in one session's own texts, because a session keeps to its subject.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "tests/bench/random.hpp"

namespace lectern::bench {

class WordChain {
 public:
  // The texts of a session follow each other; sessions come in the order of their numbers.
  void learn(std::string_view text, std::size_t session);
  // After the last text, before the first walk.
  void finish();

  bool empty() const { return starts_.empty(); }

  // A place in the texts; begin() gives the first.
  using Place = std::size_t;

  Place begin(std::size_t session, Random& random) const;
  // The word at a place, as it was written; never empty.
  std::string_view word(Place place) const { return words_[text_[place]]; }
  bool ends_line(Place place) const { return text_[place + 1] == kLineEnd; }
  // Where the walk goes on from there.
  Place next(Place place, std::size_t session, Random& random) const;

 private:
  using WordNumber = std::uint32_t;
  static constexpr WordNumber kTextEnd = 0, kLineEnd = 1;

  struct Range {
    std::size_t begin = 0, end = 0;
  };

  void learn_word(std::string_view word);
  Place any_of(const std::vector<Place>& places, std::size_t session, Random& random) const;

  std::vector<std::string> words_{"", ""};  // by number
  std::unordered_map<std::string, WordNumber> numbers_;
  std::vector<WordNumber> text_;            // all texts, each ended by kTextEnd
  std::vector<std::vector<Place>> places_;  // of each word, ascending
  std::vector<Place> starts_;               // of texts, ascending
  std::vector<Range> sessions_;             // what lies where in text_
};

}  // namespace lectern::bench
