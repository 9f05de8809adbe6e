// The judged queries: what members would type and what they would hope to find.  Read
// strictly, because a judgement that is quietly not counted would flatter every ranking:
// what cannot be followed is an error that names its line.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace lectern::relevance {

enum class Half { kTune, kReport };

// Pages of one document at which the first result may open.
struct RightPages {
  std::string material;  // the end of its path
  std::set<std::int64_t> pages;
};

struct JudgedQuery {
  std::string text;
  std::string type;
  Half half = Half::kTune;
  std::map<std::string, int> grades;  // 3 best, 2 good, 1 touches it, by session's name in the set
  std::vector<RightPages> right_pages;  // empty when the query has no right place
};

struct QuerySet {
  std::map<std::string, std::string> sessions;  // name: beginning of its id, without the club's
  std::vector<JudgedQuery> queries;             // in the file's order
};

// Throws std::runtime_error ("queries.toml:12: …").
QuerySet read_query_set(const std::filesystem::path& file);

}  // namespace lectern::relevance
