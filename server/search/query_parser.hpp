// The grammar of the query language, from tokens to what the index is asked:
//
//   either   := all ( OR all )*
//   all      := one ( [AND] one | NOT one )*      a '-' leaves out, filters restrict
//   one      := operand ( NEAR[/n] operand )*
//   operand  := '(' either ')' | word | "phrase" | beginning* | field:value
//
// Words beside each other that are an acronym, its long form or a synonym become one piece
// that either form answers for.
#pragma once

#include <xapian.h>

#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "server/search/asked.hpp"
#include "server/search/facts.hpp"
#include "server/search/query_text.hpp"
#include "server/search/word_queries.hpp"

namespace lectern::search {

// Operators that are used wrongly; says how they are used rightly.
class QuerySyntaxError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct ParsedQuery {
  Xapian::Query query;
  std::vector<Asked> asked;                  // what is searched for, in the order of the query
  std::vector<std::string> also;             // other names that answer, too, as people write them
  std::vector<std::string> ignored;          // words too common to ask for
  bool plain = true;                         // words, phrases and filters only: no operators
  std::optional<Xapian::Query> restriction;  // of a plain query, its filters
  std::optional<Xapian::Query> left_out;     // of a plain query, what it leaves out
};

class QueryParser {
 public:
  // All must outlive it.
  QueryParser(WordQueries& words, const Facts& facts, const Ranking& ranking)
      : words_(words), facts_(facts), ranking_(ranking) {}

  // Throws QuerySyntaxError.
  ParsedQuery parse(const std::vector<Token>& tokens);

  // One word, phrase or title, by itself; of a beginning, how many the query has.
  Asked asked(const Token& token, std::size_t beginnings = 1);

 private:
  class Run;
  WordQueries& words_;
  const Facts& facts_;
  const Ranking& ranking_;
};

// All of these, within what a plain query's filters let through.
Xapian::Query all_of(const ParsedQuery& parsed, const std::vector<const Asked*>& asked,
                     Xapian::Query::op op);

}  // namespace lectern::search
