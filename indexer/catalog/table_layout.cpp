#include "indexer/catalog/table_layout.hpp"

#include <cctype>

#include "indexer/catalog/column_roles.hpp"
#include "indexer/catalog/vocabulary.hpp"

namespace lectern::catalog {

bool is_short_number(std::string_view text) {
  return !text.empty() && text.size() <= 4 &&
         std::all_of(text.begin(), text.end(),
                     [](unsigned char c) { return std::isdigit(c) != 0; });
}

// Cells that are links ("slides", "recording") are a session's, not a heading's.
std::size_t known_headings(const Row& row) {
  return static_cast<std::size_t>(
      std::count_if(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
        return !cell.spanned && cell.text.links.empty() &&
               classify_header(cell.text.text) != ColumnKind::kUnknown;
      }));
}

namespace {

std::size_t filled_cells(const Row& row) {
  return static_cast<std::size_t>(
      std::count_if(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
        return !cell.spanned && (!cell.text.text.empty() || !cell.text.links.empty());
      }));
}

}  // namespace

bool has_date(const Row& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
    return !find_dates(cell.text.text, DateForms::kDateCell).empty();
  });
}

bool is_transposed(const Table& table) {
  if (table.rows.size() < 3 || table.rows[0].cells.size() < 2 || known_headings(table.rows[0]) > 1)
    return false;
  std::size_t known = 0, rows = 0;
  bool date = false, title = false;
  for (const Row& row : table.rows) {
    if (row.cells.empty() || row.cells[0].text.text.empty()) continue;
    ++rows;
    const ColumnKind kind = classify_header(row.cells[0].text.text);
    known += kind != ColumnKind::kUnknown;
    date = date || kind == ColumnKind::kDate;
    title = title || kind == ColumnKind::kTitle || kind == ColumnKind::kReading ||
            kind == ColumnKind::kPresenter;
  }
  return known >= 3 && known * 10 >= rows * 6 && date && title;
}

Table transpose(const Table& table) {
  Table turned;
  std::size_t columns = 0;
  for (const Row& row : table.rows) columns = std::max(columns, row.cells.size());
  for (std::size_t c = 0; c < columns; ++c) {
    Row row;
    row.line = table.rows[0].line;
    for (const Row& source : table.rows)
      row.cells.push_back(c < source.cells.size() ? source.cells[c] : Cell{});
    turned.rows.push_back(std::move(row));
  }
  return turned;
}

TableLayout find_layout(const Table& table) {
  TableLayout layout;
  std::size_t columns = 0;
  for (const Row& row : table.rows) columns = std::max(columns, row.cells.size());
  layout.kinds.assign(columns, ColumnKind::kUnknown);
  layout.headings.assign(columns, {});

  // The heading: marked rows, or a first row of known words.  A second heading row
  // ("Links" above "Slides | Video") refines the first.
  std::size_t r = 0;
  for (; r < table.rows.size() && r < 3; ++r) {
    const Row& row = table.rows[r];
    const std::size_t known = known_headings(row);
    const std::size_t filled = filled_cells(row);
    const bool first = r == 0 && (row.header || known >= 2 || (known >= 1 && columns <= 2));
    const bool further = r > 0 && (row.header ? known >= 1 : known >= 2 && known == filled);
    const bool heading = !has_date(row) && (first || further);
    if (!heading) break;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      const std::string& text = row.cells[c].text.text;
      const ColumnKind kind = classify_header(text);
      if (kind != ColumnKind::kUnknown || layout.kinds[c] == ColumnKind::kUnknown) {
        layout.kinds[c] = kind;
        layout.headings[c] = text;
      }
    }
  }
  layout.first_row = r;

  settle_columns(table, layout);
  return layout;
}

bool is_schedule(const Table& table, const TableLayout& layout, const SectionContext& section) {
  const bool title = layout.has(ColumnKind::kTitle) || layout.has(ColumnKind::kReading) ||
                     layout.has(ColumnKind::kChapter);
  std::size_t dated = 0, filled = 0;
  for (std::size_t r = layout.first_row; r < table.rows.size(); ++r) {
    const Row& row = table.rows[r];
    ++filled;
    for (std::size_t c = 0; c < row.cells.size(); ++c)
      if (layout.kinds[c] == ColumnKind::kDate &&
          !find_dates(row.cells[c].text.text, DateForms::kDateCell).empty()) {
        ++dated;
        break;
      }
  }
  if (filled == 0) return false;
  if (section.no_schedule) return dated * 2 > filled && title && layout.has(ColumnKind::kPresenter);
  if (dated > 0 &&
      (title || layout.has(ColumnKind::kPresenter) || layout.has(ColumnKind::kRecording) ||
       layout.has(ColumnKind::kSlides) || layout.has(ColumnKind::kLinks)))
    return true;
  if (!title) return false;
  if (layout.has(ColumnKind::kPresenter) && !layout.has(ColumnKind::kAuthor)) return true;
  if (layout.has(ColumnKind::kDate)) return true;  // all still to be dated
  const bool numbered = layout.has(ColumnKind::kNumber);
  return layout.has(ColumnKind::kRecording) ||
         (numbered && (layout.has(ColumnKind::kSlides) || layout.has(ColumnKind::kPresenter) ||
                       layout.has(ColumnKind::kChapter) || layout.has(ColumnKind::kTitle)));
}

}  // namespace lectern::catalog
