// Reads what a person typed into what the index is asked.  Every word must occur,
// unless the query says otherwise; a query that cannot be followed is read as plain
// words, misspelled words are read as what they were meant to be, and the reading says so.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/search/answer.hpp"
#include "server/search/facts.hpp"
#include "server/search/marks.hpp"
#include "server/search/query_parser.hpp"
#include "server/search/query_text.hpp"
#include "server/search/ranking.hpp"

namespace lectern::search {

struct ReadQuery {
  Xapian::Query query;
  // What the query was before fewer words were allowed; what matches it comes first.
  std::optional<Xapian::Query> every_word;
  ParsedQuery parsed;
  QueryReading reading;
  bool has_words = false;  // else there is nothing to rank by
};

// One per snapshot of the index; not thread-safe.
class QueryReader {
 public:
  // `facts` and `ranking` must outlive it.
  QueryReader(const Xapian::Database& database, const Facts& facts, const Ranking& ranking);

  ReadQuery read(std::string_view text);

  // Lets it find sessions with fewer of the words, where few have them all (fewer_words.hpp).
  // False when it stays as it is.
  bool widen(ReadQuery& read) const;

  WordMatcher matcher(const ReadQuery& read) { return matcher(read.parsed.asked); }
  WordMatcher matcher(const std::vector<Asked>& asked) {
    return WordMatcher{asked, words_.stemmers()};
  }

 private:
  ParsedQuery parse(QueryText& text);
  void finish_last_word(QueryText& text);
  void correct_words(QueryText& text, ReadQuery& read);

  Xapian::Database database_;
  const Facts& facts_;
  WordQueries words_;
  QueryParser parser_;
};

}  // namespace lectern::search
