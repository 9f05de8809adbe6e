// Asks an archive the queries of a set and gives each answer its scores.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "server/search/searcher.hpp"
#include "tests/relevance/metrics.hpp"
#include "tests/relevance/query_set.hpp"

namespace lectern::relevance {

// Where the first hit of a result opens.
struct Place {
  std::string kind;  // of the passage
  std::string material;
  std::optional<std::int64_t> page;
};

struct FoundSession {
  std::string name;  // in the set, or its id when the set has no name for it
  int grade = 0;
  Place opens;
};

// One query, its answer and what that is worth.
struct Measured {
  JudgedQuery query;
  std::vector<FoundSession> answer;  // the first page
  Scores scores;
};

// Names of the set by the ids that the archive has.  Throws std::runtime_error when a name
// stands for no session, or for several, and when a right page is in no document: numbers
// would not be comparable.
std::map<std::string, std::string> names_by_id(const QuerySet& set, search::Searcher& searcher);

bool is_right(const JudgedQuery& query, const Place& place);

Measured measure(const JudgedQuery& query, const std::map<std::string, std::string>& names_by_id,
                 search::Searcher& searcher);

}  // namespace lectern::relevance
