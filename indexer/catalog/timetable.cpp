#include "indexer/catalog/timetable.hpp"

#include <algorithm>
#include <cctype>
#include <set>

#include "indexer/catalog/date.hpp"
#include "indexer/catalog/names.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && std::isdigit(static_cast<unsigned char>(text[at]))) ++at;
  return at;
}

// Where the hour ends that a folded text begins with ("9:00", "9h30", "9 am"); 0 when it
// begins with none.
std::size_t end_of_hour(std::string_view folded) {
  std::size_t at = skip_digits(folded, 0);
  if (at == 0 || at > 2) return 0;
  const bool minutes = at < folded.size() && (folded[at] == ':' || folded[at] == 'h');
  if (minutes) at = skip_digits(folded, at + 1);
  const std::size_t half = folded.find_first_not_of(' ', at);
  for (const std::string_view of_day : {"am", "pm", "a.m.", "p.m.", "uhr"})
    if (half != std::string_view::npos && folded.substr(half).starts_with(of_day))
      return half + of_day.size();
  return minutes ? at : 0;
}

// "9:00", "9:00 - 9:30", "14 h".
bool is_hour(std::string_view folded) {
  const std::size_t end = end_of_hour(folded);
  if (end == 0) return false;
  const std::string_view rest = folded.substr(end);
  return rest.empty() || (rest.size() <= 16 && rest.find_first_of("0123456789") < 6);
}

// A column of the same hour says when the club always meets.
bool holds_different_hours(const Table& table, std::size_t column) {
  std::set<std::string> hours;
  std::size_t filled = 0;
  for (const Row& row : table.rows) {
    if (column >= row.cells.size()) continue;
    const std::string folded = schema::fold(row.cells[column].text.text);
    const bool heading = &row == &table.rows.front();
    if (folded.empty() || (heading && !is_hour(folded))) continue;
    if (!is_hour(folded)) return false;
    ++filled;
    hours.insert(folded);
  }
  return filled >= 2 && hours.size() == filled;
}

// Talks with their speakers or slides are sessions, at whatever hour.
bool is_talk(const Row& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
    return !cell.text.links.empty() || looks_like_people(cell.text.text, false);
  });
}

bool holds_talks(const Table& table) {
  const auto talks = std::count_if(table.rows.begin(), table.rows.end(), is_talk);
  return static_cast<std::size_t>(talks) * 2 >= table.rows.size();
}

bool holds_date(const Table& table) {
  return std::any_of(table.rows.begin(), table.rows.end(), [](const Row& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
      return !find_dates(cell.text.text, DateForms::kDateCell).empty();
    });
  });
}

}  // namespace

bool is_timetable(const Table& table) {
  if (table.rows.empty()) return false;
  std::size_t columns = 0;
  for (const Row& row : table.rows) columns = std::max(columns, row.cells.size());
  for (std::size_t c = 0; c < columns; ++c)
    if (holds_different_hours(table, c)) return !holds_date(table) && !holds_talks(table);
  return false;
}

}  // namespace lectern::catalog
