// Which words of a passage a query matched: those whose own form, stem or beginning
// the query asked for.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "indexer/schema/stemmer.hpp"
#include "indexer/schema/words.hpp"
#include "server/search/asked.hpp"

namespace lectern::search {

class WordMatcher {
 public:
  // `stemmers` are those the index was made with, and must outlive it.
  WordMatcher(const std::vector<Asked>& asked, std::vector<schema::Stemmer>& stemmers);

  bool empty() const { return forms_.empty() && stems_.empty() && beginnings_.empty(); }

  // Which of the pieces that were asked for this is of, from 1; 0 when it is of none.
  std::size_t match(const schema::Word& word) const;

  // The part of the pieces that have a word in the text, from 0 to 1.
  double covered_by(std::string_view text) const;

 private:
  using Words = std::unordered_map<std::string, std::size_t>;

  void add(const Form& form, std::size_t piece);

  Words forms_, stems_;
  std::vector<std::pair<std::string, std::size_t>> beginnings_;
  std::size_t pieces_;
  std::vector<schema::Stemmer>& stemmers_;
  std::array<bool, 256> first_bytes_{};  // what a matching word can start with
};

}  // namespace lectern::search
