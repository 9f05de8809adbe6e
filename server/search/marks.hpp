// Which words of a passage a query matched: those whose own form, stem or beginning
// the query asked for.
#pragma once

#include <xapian.h>

#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace lectern::search {

class WordMatcher {
 public:
  // `stemmers` are those the index was made with; `beginnings` come from prefix*.
  WordMatcher(const Xapian::Query& query, std::vector<Xapian::Stem> stemmers,
              std::vector<std::string> beginnings);

  bool empty() const { return forms_.empty() && stems_.empty() && beginnings_.empty(); }

  // Which of the query's words this is, from 1; 0 when it is none.  `word` is
  // lower-cased as the index does.
  std::size_t match(const std::string& word) const;

 private:
  void add_term(const std::string& term);
  std::size_t look_up(const std::string& word) const;

  std::unordered_map<std::string, std::size_t> forms_;
  std::unordered_map<std::string, std::size_t> stems_;
  std::vector<std::string> beginnings_;
  std::vector<Xapian::Stem> stemmers_;
  std::array<bool, 256> first_bytes_{};  // what a matching word can start with
};

}  // namespace lectern::search
