// The peer: the same passages in an FTS5 table of SQLite, set up as its documentation advises
// (https://sqlite.org/fts5.html): English stemmed, one transaction to fill it, hits by `rank`
// (bm25), which is faster than sorting by bm25().  Only the text is indexed; beside it lies what
// Lectern keeps of a passage, too.  What a query filters by stands in front, so that a row need
// not be read whole to compare it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <unordered_map>

#include "indexer/index/writer.hpp"
#include "tests/bench/bench_query.hpp"
#include "tests/bench/sqlite_handles.hpp"

namespace lectern::bench {

class Fts5Writer {
 public:
  explicit Fts5Writer(const std::filesystem::path& file);  // which is made

  void add(const index::IndexedSession& session);
  void finish();

 private:
  Database database_;
  Statement insert_;
};

// Merges the index's parts into one, which makes searching fastest.
void optimize_fts5(const std::filesystem::path& file);

class Fts5Searcher {
 public:
  explicit Fts5Searcher(const std::filesystem::path& file);

  // The best 20 with their snippets; returns how many there are of them.
  std::size_t search(const BenchQuery& query);

 private:
  sqlite3_stmt* statement(const BenchQuery& query);

  Database database_;
  std::unordered_map<std::string, Statement> statements_;  // prepared once each
};

}  // namespace lectern::bench
