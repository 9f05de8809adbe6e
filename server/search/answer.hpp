// What a search answers.  Plain values, text only from the index, nothing to be
// trusted as HTML; http/ turns it into JSON field by field.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/schema/documents.hpp"

namespace lectern::search {

struct Snippet {
  std::string text;
  std::vector<std::pair<std::size_t, std::size_t>> marks;  // [begin, end) in code points
  std::size_t first_match = 0;  // of the marks, in bytes of the whole passage
};

struct Material {
  std::string title;
  std::string path;
  std::string sha256;
};

struct Hit {
  std::string passage;  // its id
  schema::PassageKind kind = schema::PassageKind::kText;
  std::optional<std::int64_t> page;
  std::optional<std::int64_t> start_s;
  std::string author;
  std::optional<Material> material;
  Snippet snippet;
  std::string url;    // where it opens
  std::string image;  // of its page, small; empty without one
};

struct Result {
  schema::SessionRecord session;
  std::string url;  // of the session's own page here
  double score = 0;
  std::vector<Hit> hits;  // best first
  std::size_t more_hits = 0;
  std::vector<std::string> missing;  // words of the query that no passage of it has
};

struct FacetValue {
  std::string value;  // what a filter takes
  std::string label;  // what a person reads
  std::size_t count;  // sessions
};

struct Facets {
  std::vector<FacetValue> club, series, kind, presenter, year;
};

struct MonthCount {
  std::string month;  // YYYY-MM
  std::size_t count;  // sessions
};

// How the query was read, where that is not plain from the answer.
struct QueryReading {
  std::string text;
  std::string corrected;             // what was searched for instead; empty when it was not
  std::vector<std::string> also;     // other names that were searched for, too
  std::vector<std::string> ignored;  // words that were not searched for
  std::vector<std::string> notes;
};

struct Answer {
  QueryReading query;
  std::size_t sessions = 0;  // in all, not only on this page
  std::size_t passages = 0;
  bool exact = true;                  // else there are at least so many
  std::optional<Facets> facets;       // when they were asked for
  std::vector<MonthCount> histogram;  // as well
  std::vector<Result> results;
};

}  // namespace lectern::search
