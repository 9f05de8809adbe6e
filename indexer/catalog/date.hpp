// Finds dates as people write them: "2 Apr, 2026", "Saturday, April 13, 2024",
// "May 1st", "2021.06.02", "13/04/24", "2021年6月2日", "13 de abril".  A date may lack
// its year, or leave open whether 3/4 is in March or April; such open ends are
// resolved from the other dates of the same column or list.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::catalog {

struct DateMention {
  std::optional<int> year;
  unsigned month = 0;            // 1-12
  unsigned day = 0;              // 1-31
  bool swappable = false;        // numeric, and day and month could be the other way round
  bool numeric_order = false;    // numeric with a fixed order still to be voted on (day > 12 tells)
  bool two_digit_first = false;  // "21.06.02": the year may stand first; see `raw`
  int raw[3] = {0, 0, 0};        // the numbers as written, for two_digit_first and swapping
  std::optional<unsigned> weekday;  // 0 = Sunday, when written beside the date
  std::size_t begin = 0;            // byte range in the text, weekday included
  std::size_t end = 0;
};

enum class DateForms {
  kFreeText,  // only forms that can hardly be anything else
  kDateCell,  // also "3/4" and "5.6."
};

// All dates in the text, in order.  Of "Jan 5-7, 2021" the first day.
std::vector<DateMention> find_dates(std::string_view text, DateForms forms);

// Numbers and months that stand together as in a date: "2021-13-45", "May 32".  Whoever
// wrote it meant a day, so it must not be passed over when find_dates() finds none.
bool resembles_date(std::string_view text);

// The month a heading names with its year: "June 2023", "2023年6月".
struct MonthOfYear {
  int year;
  unsigned month;
};
std::optional<MonthOfYear> find_month(std::string_view heading);

// "1st — …", "15: …", "6日 …": the day that a line begins with, below a month's heading.
std::optional<DateMention> leading_day(std::string_view line, const MonthOfYear& month);

// Years that a heading or title names: "2021", "Fall 2021", "2021-2022", "2021/22".
struct YearSpan {
  int first;
  int last;
};
std::optional<YearSpan> find_year(std::string_view text);

// One date of a sequence (a column's cells, a list's items) and the years its section
// names.
struct DatedEntry {
  std::optional<DateMention> mention;
  std::optional<YearSpan> section_years;
  bool upcoming = false;  // under "Upcoming", "Next": not before what has been
};

struct DateHints {
  bool month_first = false;  // of an ambiguous 3/4 when nothing else tells
  bool year_first = false;   // of an ambiguous 21.06.02 when nothing else tells
};

struct ResolvedDate {
  std::optional<std::chrono::year_month_day> date;
  std::string doubt;  // empty, or why the date could not be told or is a guess
};

// Resolves a sequence as a whole: the order of day and month by what is possible, by
// weekdays and by the sequence's direction; missing years by the section, by the
// neighbours and by weekdays.
std::vector<ResolvedDate> resolve_dates(const std::vector<DatedEntry>& entries, DateHints hints);

}  // namespace lectern::catalog
