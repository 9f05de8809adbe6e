// The words that a larger archive has and a smaller one has not.  The more is written, the
// more different words there are (Heaps' law: as a power of the length), and the n-th most
// frequent is rarer by a power of n (Zipf's).  Both hold for a Pitman-Yor process (Pitman and
// Yor 1997; as a model of words: Teh 2006), and its predictive rule is what this draws from:
// after m draws that gave k words, a new one comes with probability (t + d k) / (t + m), and an
// old one, seen c times, with (c - d) / (t + m).
//
// The real archive counts as what was drawn already.  With V words, of which H occur once, in a
// text of N, the discount d is H / V; the share of later text that is none of those V words is
// H / N (Good and Turing's estimate, and the process's own), and among these the rule goes on
// with t = d V.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "tests/bench/random.hpp"

namespace lectern::bench {

// Counts words as an index folds them: without punctuation around them, ASCII in lower case.
class WordCount {
 public:
  void add(std::string_view text);

  std::size_t length() const { return length_; }
  std::size_t different() const { return counts_.size(); }
  std::size_t once() const;

 private:
  std::size_t length_ = 0;
  std::unordered_map<std::string, std::size_t> counts_;
};

class RareWords {
 public:
  explicit RareWords(const WordCount& known);

  // Of a text's words, how many are none of the known ones.
  double share() const { return share_; }
  double exponent() const { return discount_; }  // of Heaps' law

  std::string draw(Random& random);
  std::size_t different() const { return counts_.size(); }

 private:
  double share_, discount_, strength_;
  std::vector<std::uint32_t> counts_;  // by word
  std::vector<std::uint32_t> drawn_;   // words, in the order of drawing
};

}  // namespace lectern::bench
