// Did you mean: replaces words that the archive does not have by words that it has, where
// the query then finds something.  Works in phrases and in names of fields, too.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/search/facts.hpp"
#include "server/search/query_parser.hpp"
#include "server/search/query_text.hpp"
#include "server/search/word_queries.hpp"

namespace lectern::search {

struct Correction {
  std::vector<Token> tokens;
  std::string text;  // the query as it should have been typed
};

// Absent when nothing is misspelled, or nothing better is known.
std::optional<Correction> correct(const QueryText& query, QueryParser& parser, WordQueries& words,
                                  const Facts& facts);

}  // namespace lectern::search
