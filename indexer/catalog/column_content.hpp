// What the cells of a column hold, counted: it tells what the column is for where its
// heading does not.
#pragma once

#include <cstddef>

#include "indexer/catalog/columns.hpp"
#include "indexer/catalog/page.hpp"

namespace lectern::catalog {

struct ColumnContent {
  std::size_t filled = 0;  // cells that say something; all others count these
  std::size_t dates = 0;
  std::size_t videos = 0;
  std::size_t handles = 0;  // "@ada"
  std::size_t numbers = 0;
  std::size_t sessions = 0;  // "Session 3", "Week 2: Graphs"
  std::size_t people = 0;
  std::size_t generic_links = 0;  // "[slides](…)"
  std::size_t prose = 0;          // words that are no link
  std::size_t letters = 0;        // of all cells together
  bool counts_rows = false;       // numbers that grow from row to row: 1, 2, 3

  // kUnknown when nothing is in the majority.
  ColumnKind kind() const;
};

ColumnContent content_of(const Table& table, std::size_t column, std::size_t first_row);

}  // namespace lectern::catalog
