// What the columns of a table are for: told by their headings and, where those are
// silent, by what the cells hold; and whether the table is a schedule at all.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/catalog/columns.hpp"
#include "indexer/catalog/page.hpp"
#include "indexer/catalog/schedule_table.hpp"

namespace lectern::catalog {

struct TableLayout {
  std::vector<ColumnKind> kinds;
  std::vector<std::string> headings;
  std::size_t first_row = 0;  // of the sessions

  std::size_t count(ColumnKind kind) const {
    return static_cast<std::size_t>(std::count(kinds.begin(), kinds.end(), kind));
  }
  bool has(ColumnKind kind) const { return count(kind) > 0; }
};

TableLayout find_layout(const Table& table);

// False for members, resources, reading lists, contents.
bool is_schedule(const Table& table, const TableLayout& layout, const SectionContext& section);

// Two columns "Date | …", "Topic | …", "Presenter | …": each further column is a session.
bool is_transposed(const Table& table);
Table transpose(const Table& table);

// "12": a number and nothing else.
bool is_short_number(std::string_view text);

bool has_date(const Row& row);

// How many cells of a row name what a column is for.
std::size_t known_headings(const Row& row);

}  // namespace lectern::catalog
