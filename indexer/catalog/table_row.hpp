// Reads one row of a schedule's table: its cells, each by what its column is for, become
// a session's date, number, title, presenters and links.
#pragma once

#include "indexer/catalog/draft.hpp"
#include "indexer/catalog/page.hpp"
#include "indexer/catalog/table_layout.hpp"

namespace lectern::catalog {

// The row's first cell in a column of that kind; null without one.
const Cell* cell_of(const Row& row, const TableLayout& layout, ColumnKind kind);

// Both references have to outlive the reader.
class RowReader {
 public:
  RowReader(const TableLayout& layout, PageContext& page) : layout_(layout), page_(page) {}

  // Warns of a date that cannot be read.
  void read(const Row& row, Draft& draft);

 private:
  void read_date(const Row& row, Draft& draft);
  void read_number(const Row& row, Draft& draft) const;
  void read_title(const Row& row, Draft& draft);
  void take_presenter_from_title(Session& session) const;
  void take_event(const Row& row, Session& session) const;
  void read_cell(const Cell& cell, ColumnKind kind, std::size_t column, Draft& draft);
  void add_plain_reading(const Text& cell_text, Draft& draft);

  const TableLayout& layout_;
  PageContext& page_;
};

}  // namespace lectern::catalog
