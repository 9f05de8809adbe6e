#include "indexer/catalog/ragged_rows.hpp"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string_view>

#include "indexer/catalog/columns.hpp"

namespace lectern::catalog {
namespace {

// Byte offsets of the lines of a text.
std::vector<std::size_t> line_starts(std::string_view text) {
  std::vector<std::size_t> starts{0};
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\n') starts.push_back(i + 1);
  return starts;
}

// Offsets of the bars that separate cells: not escaped (GFM §4.10; a code span does
// not protect a bar either).  Bars at the row's ends are left out.
std::vector<std::size_t> inner_bars(std::string_view row) {
  std::vector<std::size_t> bars;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i] == '\\')
      ++i;
    else if (row[i] == '|')
      bars.push_back(i);
  }
  const auto is_blank = [&](std::size_t begin, std::size_t end) {
    return std::all_of(row.begin() + static_cast<std::ptrdiff_t>(begin),
                       row.begin() + static_cast<std::ptrdiff_t>(end), [](char c) {
                         return std::isspace(static_cast<unsigned char>(c)) != 0 || c == '>';
                       });
  };
  if (!bars.empty() && is_blank(0, bars.front())) bars.erase(bars.begin());
  if (!bars.empty() && is_blank(bars.back() + 1, row.size())) bars.pop_back();
  return bars;
}

std::vector<std::string_view> cells_of(std::string_view row, const std::vector<std::size_t>& bars) {
  std::size_t begin = row.find_first_not_of(" \t>");
  if (begin == std::string_view::npos) return {};
  if (row[begin] == '|') ++begin;
  std::vector<std::string_view> cells;
  for (const std::size_t bar : bars) {
    cells.push_back(row.substr(begin, bar - begin));
    begin = bar + 1;
  }
  cells.push_back(row.substr(begin));
  return cells;
}

// What a cell looks like, as far as it tells columns apart.
struct Shape {
  double link = 0, handle = 0, digits = 0, words = 0;
};

Shape shape_of(std::string_view cell) {
  Shape shape;
  shape.link = cell.find("](") != std::string_view::npos ||
                       cell.find("http") != std::string_view::npos ||
                       cell.find("href=") != std::string_view::npos
                   ? 1.0
                   : 0.0;
  shape.handle = cell.find('@') != std::string_view::npos ? 1.0 : 0.0;
  double letters = 0, words = 0;
  bool in_word = false;
  for (const char c : cell) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isdigit(byte)) shape.digits += 1;
    const bool letter = std::isalpha(byte) || byte >= 0x80;
    if (letter) letters += 1;
    if (letter && !in_word) words += 1;
    in_word = letter;
  }
  shape.digits = shape.digits / std::max(1.0, shape.digits + letters);
  shape.words = std::min(words, 12.0) / 12.0;
  return shape;
}

double distance(const Shape& a, const Shape& b) {
  const auto square = [](double x) { return x * x; };
  return 2 * square(a.link - b.link) + 2 * square(a.handle - b.handle) +
         square(a.digits - b.digits) + square(a.words - b.words);
}

// What a column's heading promises, which counts as much as one row.
Shape promised_shape(std::string_view header) {
  switch (classify_header(header)) {
    case ColumnKind::kDate:
    case ColumnKind::kNumber:
      return {.digits = 0.6, .words = 0.1};
    case ColumnKind::kPresenter:
      return {.handle = 0.5, .words = 0.15};
    case ColumnKind::kSlides:
    case ColumnKind::kRecording:
    case ColumnKind::kLinks:
      return {.link = 1.0, .words = 0.2};
    case ColumnKind::kTitle:
      return {.words = 0.5};
    default:
      return {.words = 0.3};
  }
}

std::vector<Shape> mean_shapes(const std::vector<std::string_view>& header,
                               const std::vector<std::vector<std::string_view>>& rows) {
  const std::size_t columns = header.size();
  std::vector<Shape> means(columns);
  const auto count = static_cast<double>(rows.size() + 1);
  for (std::size_t c = 0; c < columns; ++c) {
    const Shape promised = promised_shape(header[c]);
    means[c] = {promised.link / count, promised.handle / count, promised.digits / count,
                promised.words / count};
  }
  for (const auto& row : rows)
    for (std::size_t c = 0; c < columns; ++c) {
      const Shape shape = shape_of(row[c]);
      means[c].link += shape.link / count;
      means[c].handle += shape.handle / count;
      means[c].digits += shape.digits / count;
      means[c].words += shape.words / count;
    }
  return means;
}

// The column whose cell swallows the surplus bars, so that all cells look most like
// their column's.  Strays are taken to be in one cell: two cells with strays in one
// row would be a guess either way.
std::size_t widest_cell(std::string_view row, const std::vector<std::size_t>& bars,
                        const std::vector<Shape>& means) {
  const std::size_t surplus = bars.size() + 1 - means.size();
  std::size_t best = 0;
  double best_distance = 1e9;
  for (std::size_t wide = 0; wide < means.size(); ++wide) {
    std::vector<std::size_t> kept = bars;
    kept.erase(kept.begin() + static_cast<std::ptrdiff_t>(wide),
               kept.begin() + static_cast<std::ptrdiff_t>(wide + surplus));
    const auto cells = cells_of(row, kept);
    double total = 0;
    for (std::size_t c = 0; c < means.size(); ++c) total += distance(shape_of(cells[c]), means[c]);
    if (total < best_distance) {
      best_distance = total;
      best = wide;
    }
  }
  return best;
}

}  // namespace

std::vector<int> escape_stray_bars(std::string& markdown, const std::vector<TableLines>& tables) {
  const std::vector<std::size_t> starts = line_starts(markdown);
  const auto line_text = [&](int line) {
    const std::size_t begin = starts[static_cast<std::size_t>(line - 1)];
    const std::size_t end = markdown.find('\n', begin);
    return std::string_view{markdown}.substr(begin, end == std::string::npos ? end : end - begin);
  };

  std::vector<std::size_t> strays;  // offsets in markdown
  std::vector<int> mended;
  for (const TableLines& table : tables) {
    const auto columns = static_cast<std::size_t>(table.columns);
    std::vector<int> long_rows;
    std::vector<std::vector<std::string_view>> regular;
    for (int line = table.first_line + 2; line <= table.last_line; ++line) {
      if (line > static_cast<int>(starts.size())) break;
      const std::string_view row = line_text(line);
      const auto bars = inner_bars(row);
      if (bars.size() + 1 > columns)
        long_rows.push_back(line);
      else if (bars.size() + 1 == columns)
        regular.push_back(cells_of(row, bars));
    }
    const std::string_view header_row = line_text(table.first_line);
    const auto header = cells_of(header_row, inner_bars(header_row));
    if (long_rows.empty() || columns < 2 || header.size() != columns) continue;
    const std::vector<Shape> means = mean_shapes(header, regular);
    for (const int line : long_rows) {
      const std::string_view row = line_text(line);
      const auto bars = inner_bars(row);
      // Cells beyond the last column that say nothing lose nothing.
      const auto cells = cells_of(row, bars);
      const auto says_something = [](std::string_view cell) {
        return cell.find_first_not_of(" \t|\r") != std::string_view::npos;
      };
      if (std::none_of(cells.begin() + static_cast<std::ptrdiff_t>(columns), cells.end(),
                       says_something))
        continue;
      const std::size_t wide = widest_cell(row, bars, means);
      const std::size_t surplus = bars.size() + 1 - columns;
      for (std::size_t i = wide; i < wide + surplus; ++i)
        strays.push_back(starts[static_cast<std::size_t>(line - 1)] + bars[i]);
      mended.push_back(line);
    }
  }

  std::sort(strays.rbegin(), strays.rend());
  for (const std::size_t at : strays) markdown.insert(at, "\\");
  return mended;
}

}  // namespace lectern::catalog
