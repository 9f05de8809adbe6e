#include "indexer/catalog/date_columns.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>

#include "indexer/catalog/date.hpp"
#include "indexer/catalog/vocabulary.hpp"
#include "indexer/catalog/words.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

struct DateColumns {
  std::optional<std::size_t> year;
  std::size_t month = 0, day = 0;
};

std::optional<std::size_t> column_of(const Row& heading, const WordList& names) {
  for (std::size_t c = 0; c < heading.cells.size(); ++c)
    if (names.contains(schema::fold(heading.cells[c].text.text))) return c;
  return std::nullopt;
}

std::optional<DateColumns> date_columns(const Row& heading) {
  const auto month = column_of(heading, words::kMonthColumns);
  const auto day = column_of(heading, words::kDayColumns);
  if (!month || !day || *month == *day) return std::nullopt;
  return DateColumns{column_of(heading, words::kYearColumns), *month, *day};
}

std::string text_at(const Row& row, std::size_t column) {
  return column < row.cells.size() ? row.cells[column].text.text : std::string{};
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.size() <= 2 &&
         std::all_of(text.begin(), text.end(),
                     [](unsigned char c) { return std::isdigit(c) != 0; });
}

// Whether the day's column holds days ("12", "3rd") and not weekdays or whole dates.
bool holds_days(const Table& table, std::size_t column) {
  std::size_t days = 0, filled = 0;
  for (std::size_t r = 1; r < table.rows.size(); ++r) {
    const std::string text = text_at(table.rows[r], column);
    if (is_placeholder(text)) continue;
    ++filled;
    const std::size_t digits = text.find_first_not_of("0123456789");
    days += digits != 0 && std::min(digits, text.size()) <= 2 &&
            find_dates(text, DateForms::kFreeText).empty();
  }
  return days * 2 > filled;
}

// A form that says which number is the month, whatever the order of the columns.
std::string joined_date(const std::string& year, const std::string& month, const std::string& day) {
  // "May 2021 | 4": the month's cell has the year.
  if (const auto own = find_year(month); own && year.empty())
    return month.substr(0, month.find_first_of("0123456789")) + day + ", " +
           std::to_string(own->first);
  if (is_digits(month)) return (year.empty() ? "" : year + "年") + month + "月" + day;
  return month + " " + day + (year.empty() ? "" : ", " + year);
}

class Joiner {
 public:
  explicit Joiner(const DateColumns& columns) : columns_(columns) {}

  void join(Row& row) {
    if (columns_.month >= row.cells.size() || columns_.day >= row.cells.size()) return;
    carry(month_, text_at(row, columns_.month));
    if (columns_.year) carry(year_, text_at(row, *columns_.year));
    const std::string day = text_at(row, columns_.day);
    Cell& cell = row.cells[columns_.month];
    // A row across the table, and one without a day, have no date to join.
    if (!is_placeholder(day) && cell.column_span == 1)
      cell.text.text = day == text_at(row, columns_.month) ? day : joined_date(year_, month_, day);
    else if (is_placeholder(day) && row_is_full(row))
      cell.text.text = day;
    // The day's cell tells whether the date spans rows.
    cell.spanned = cell.column_span == 1 ? row.cells[columns_.day].spanned : cell.spanned;
    remove(row);
  }

  void name(Row& heading) const {
    heading.cells[columns_.month].text.text = "Date";
    remove(heading);
  }

 private:
  static void carry(std::string& value, const std::string& written) {
    if (!is_placeholder(written)) value = written;
  }
  static bool row_is_full(const Row& row) {
    return std::count_if(row.cells.begin(), row.cells.end(),
                         [](const Cell& cell) { return !cell.text.text.empty(); }) > 1;
  }
  void remove(Row& row) const {
    std::vector<std::size_t> gone{columns_.day};
    if (columns_.year) gone.push_back(*columns_.year);
    std::sort(gone.rbegin(), gone.rend());
    for (const std::size_t column : gone)
      if (column < row.cells.size())
        row.cells.erase(row.cells.begin() + static_cast<std::ptrdiff_t>(column));
  }

  DateColumns columns_;
  std::string year_, month_;
};

}  // namespace

Table with_dates_joined(const Table& table) {
  const auto columns = table.rows.empty() ? std::nullopt : date_columns(table.rows.front());
  if (!columns || !holds_days(table, columns->day)) return table;
  Table joined = table;
  Joiner joiner{*columns};
  joiner.name(joined.rows.front());
  for (std::size_t r = 1; r < joined.rows.size(); ++r) joiner.join(joined.rows[r]);
  return joined;
}

}  // namespace lectern::catalog
