// Archives that are large enough to be written in bulk, and everything that an index
// holds as values that can be compared.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/index/index_fixture.hpp"

namespace lectern::index {

// Sessions club:0, club:1, … with some thirty short passages each, `passages` or a few more
// in all; the same in every run.  `word` is in every passage.
std::vector<IndexedSession> many_sessions(std::size_t passages, const std::string& word = "common");

struct DocumentContent {
  std::string data;
  std::map<std::string, std::string> terms;  // with their frequency and positions
  std::map<Xapian::valueno, std::string> values;

  bool operator==(const DocumentContent&) const = default;
};

struct IndexContent {
  std::map<std::string, DocumentContent> documents;  // by unique term
  std::map<std::string, std::string> metadata;

  bool operator==(const IndexContent&) const = default;
};

IndexContent content_of(const Xapian::Database& database);

// Unique terms in the order of document ids.
std::vector<std::string> order_of(const Xapian::Database& database);

}  // namespace lectern::index
