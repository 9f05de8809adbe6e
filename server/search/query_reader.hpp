// Reads what a person typed into what the index is asked.  Every word must occur,
// unless the query says otherwise; a query that cannot be followed is read as plain
// words, and the reading says so.  Documents carry the stems of their club's language,
// so with several languages each is tried and the better match counts.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/documents.hpp"
#include "server/search/answer.hpp"
#include "server/search/marks.hpp"
#include "server/search/query_text.hpp"

namespace lectern::search {

struct ReadQuery {
  Xapian::Query query;
  // What the query was before fewer words were allowed; what matches it comes first.
  std::optional<Xapian::Query> every_word;
  std::vector<Token> tokens;
  QueryReading reading;
  bool has_words = false;  // else there is nothing to rank by
};

// One per snapshot of the index; not thread-safe.
class QueryReader {
 public:
  QueryReader(const Xapian::Database& database, std::vector<schema::ClubRecord> clubs);

  ReadQuery read(std::string_view text);

  // The query of these tokens, with every word required, or any.  Throws
  // Xapian::QueryParserError only for operators that are used wrongly.
  Xapian::Query parse(const std::vector<Token>& tokens, Xapian::Query::op default_op);

  WordMatcher matcher(const ReadQuery& read) const;

 private:
  Xapian::Query parse_syntax(const std::string& syntax, Xapian::Query::op default_op);
  Xapian::Query everything_but(std::vector<Token> tokens);

  std::vector<schema::ClubRecord> clubs_;
  std::vector<Xapian::Stem> stemmers_;
  std::vector<Xapian::QueryParser> parsers_;  // one per stemmer
};

}  // namespace lectern::search
