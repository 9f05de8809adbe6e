// Resolves what single dates leave open by looking at all dates of their column.
//
// Order of day and month: a column is written one way throughout, so any cell that
// allows only one reading ("13/04") decides for all.  Without one, the reading under
// which weekdays agree wins, then the one under which the column runs in one
// direction most steadily, then the club's own habit; that last is reported.
//
// Years: a section heading's ("2021", "Fall 2021", "2021/22"), checked against the
// weekday where one is written, else the nearest neighbour's with a year, stepping over
// New Year in the column's own direction.
#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "indexer/catalog/date.hpp"

namespace lectern::catalog {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

enum class Order { kDayMonth, kMonthDay, kYearMonthDay };

struct Reading {
  std::optional<int> year;
  unsigned month = 0;
  unsigned day = 0;
};

bool valid(unsigned m, unsigned d) { return year_month_day{year{2024}, month{m}, day{d}}.ok(); }

std::optional<Reading> read_as(const DateMention& mention, Order order) {
  if (!mention.numeric_order) return Reading{mention.year, mention.month, mention.day};
  const auto a = static_cast<unsigned>(mention.raw[0]), b = static_cast<unsigned>(mention.raw[1]);
  switch (order) {
    case Order::kDayMonth:
      if (valid(b, a))
        return Reading{mention.raw[2] ? std::optional{mention.raw[2] > 99 ? mention.raw[2]
                                                                          : 2000 + mention.raw[2]}
                                      : std::nullopt,
                       b, a};
      return std::nullopt;
    case Order::kMonthDay:
      if (valid(a, b))
        return Reading{mention.raw[2] ? std::optional{mention.raw[2] > 99 ? mention.raw[2]
                                                                          : 2000 + mention.raw[2]}
                                      : std::nullopt,
                       a, b};
      return std::nullopt;
    case Order::kYearMonthDay:
      if (mention.two_digit_first)
        return Reading{2000 + mention.raw[0], b, static_cast<unsigned>(mention.raw[2])};
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<unsigned> weekday_of(const Reading& reading) {
  if (!reading.year) return std::nullopt;
  const year_month_day date{year{*reading.year}, month{reading.month}, day{reading.day}};
  if (!date.ok()) return std::nullopt;
  return std::chrono::weekday{std::chrono::sys_days{date}}.c_encoding();
}

// How little a sequence turns around: steps against its main direction, and their size.
int disorder(const std::vector<DatedEntry>& entries, Order order) {
  std::vector<int> days;
  for (const DatedEntry& entry : entries) {
    if (!entry.mention || !entry.mention->numeric_order) continue;
    const auto reading = read_as(*entry.mention, order);
    if (!reading) continue;
    const int y = reading->year.value_or(entry.section_years ? entry.section_years->first : 0);
    days.push_back(y * 372 + static_cast<int>(reading->month) * 31 +
                   static_cast<int>(reading->day));
  }
  int up = 0, down = 0, spread = 0;
  for (std::size_t i = 1; i < days.size(); ++i) {
    if (days[i] > days[i - 1]) ++up;
    if (days[i] < days[i - 1]) ++down;
    spread += std::min(std::abs(days[i] - days[i - 1]), 400);
  }
  return std::min(up, down) * 1000 + spread;
}

struct Choice {
  Order order;
  bool guessed;
};

Choice choose_order(const std::vector<DatedEntry>& entries, DateHints hints) {
  const std::vector<Order> orders =
      hints.year_first    ? std::vector{Order::kYearMonthDay, Order::kMonthDay, Order::kDayMonth}
      : hints.month_first ? std::vector{Order::kMonthDay, Order::kDayMonth, Order::kYearMonthDay}
                          : std::vector{Order::kDayMonth, Order::kMonthDay, Order::kYearMonthDay};
  struct Votes {
    int impossible = 0, wrong_weekday = 0, odd_year = 0;
  };
  const auto count = [&](Order order) {
    Votes votes;
    for (const DatedEntry& entry : entries) {
      if (!entry.mention || !entry.mention->numeric_order) continue;
      const auto reading = read_as(*entry.mention, order);
      if (!reading) {
        ++votes.impossible;
        continue;
      }
      if (entry.mention->weekday && weekday_of(*reading) &&
          weekday_of(*reading) != entry.mention->weekday)
        ++votes.wrong_weekday;
      // Reading groups' pages are not from 2003, nor from the future's end.
      if (reading->year && (*reading->year < 2008 || *reading->year > 2035)) ++votes.odd_year;
    }
    return votes;
  };
  Order best = orders.front();
  Votes best_votes = count(best);
  const auto rank = [](const Votes& votes) {
    return std::tuple{votes.impossible, votes.wrong_weekday, votes.odd_year};
  };
  bool tie = false;
  for (std::size_t i = 1; i < orders.size(); ++i) {
    const Votes votes = count(orders[i]);
    if (rank(votes) < rank(best_votes)) {
      best = orders[i];
      best_votes = votes;
      tie = false;
    } else if (rank(votes) == rank(best_votes)) {
      const int mine = disorder(entries, orders[i]), others = disorder(entries, best);
      if (mine < others)
        best = orders[i];
      else if (mine == others)
        tie = true;
    }
  }
  return {best, tie};
}

// The years a date without one may be in, best first.
std::vector<int> section_candidates(const YearSpan& span, unsigned m) {
  if (span.first == span.last) return {span.first};
  return m >= 8 ? std::vector{span.first, span.last} : std::vector{span.last, span.first};
}

bool weekday_fits(int y, const Reading& reading, const DateMention& mention) {
  Reading dated = reading;
  dated.year = y;
  return !mention.weekday || weekday_of(dated) == mention.weekday;
}

// +1 when the sequence runs forward in time, -1 backward, 0 unknown.
int direction(const std::vector<std::optional<Reading>>& readings) {
  int forward = 0, backward = 0;
  const Reading* last = nullptr;
  for (const auto& reading : readings) {
    if (!reading) continue;
    if (last) {
      const int a = static_cast<int>(last->month * 31 + last->day),
                b = static_cast<int>(reading->month * 31 + reading->day);
      const bool same_year = !last->year || !reading->year || *last->year == *reading->year;
      if (!same_year)
        (*reading->year > *last->year ? forward : backward) += 3;
      else if (std::abs(a - b) < 200)  // a larger step is New Year
        (b > a ? forward : b < a ? backward : forward) += b == a ? 0 : 1;
    }
    last = &*reading;
  }
  return forward > backward ? 1 : backward > forward ? -1 : 0;
}

// The year of `reading` beside a dated neighbour, `steps` entries after it (or before,
// when the sequence is walked backwards).
int year_beside(const Reading& neighbour, const Reading& reading, int towards) {
  const int a = static_cast<int>(neighbour.month * 31 + neighbour.day),
            b = static_cast<int>(reading.month * 31 + reading.day);
  int y = *neighbour.year;
  // Walking with time, a date that lies before its neighbour's is in the next year; a
  // small step back is only disorder.
  if (towards > 0 && b < a - 60) ++y;
  if (towards < 0 && b > a + 60) --y;
  return y;
}

// Gives dates without a year the year of their section.
void use_section_years(const std::vector<DatedEntry>& entries,
                       std::vector<std::optional<Reading>>& readings) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    auto& reading = readings[i];
    if (!reading || reading->year || !entries[i].section_years) continue;
    const auto candidates = section_candidates(*entries[i].section_years, reading->month);
    for (const int y : candidates)
      if (!reading->year && weekday_fits(y, *reading, *entries[i].mention)) reading->year = y;
    if (!reading->year) reading->year = candidates.front();
  }
}

// A section "Fall 2019" that runs from September on ends in January 2020: after the turn
// of the year, the section's year is the one before.
void step_over_new_year(const std::vector<DatedEntry>& entries,
                        std::vector<std::optional<Reading>>& readings, int with_time) {
  if (with_time == 0) return;
  const Reading* before = nullptr;
  const YearSpan* section = nullptr;
  int steps = 0, years = 0;
  for (std::size_t n = 0; n < entries.size(); ++n) {
    const std::size_t i = with_time > 0 ? n : entries.size() - 1 - n;
    auto& reading = readings[i];
    if (!reading || !entries[i].section_years || !entries[i].mention || entries[i].mention->year)
      continue;
    const YearSpan& own = *entries[i].section_years;
    if (section == nullptr || own.first != section->first || own.last != section->last) {
      section = &own;
      before = nullptr;
      steps = years = 0;
    }
    if (before && own.first == own.last) {
      if (reading->month >= before->month) ++steps;
      if (steps >= 1 && before->month >= 9 && reading->month <= 3) years = 1;
    }
    before = &*reading;
    if (reading->year) *reading->year += years;
  }
}

// What stands under "Upcoming" does not lie months before what has been.
void keep_upcoming_after_past(const std::vector<DatedEntry>& entries,
                              std::vector<std::optional<Reading>>& readings) {
  const auto days = [](const Reading& reading) {
    return *reading.year * 372 + static_cast<int>(reading.month * 31 + reading.day);
  };
  int latest = 0;
  for (std::size_t i = 0; i < entries.size(); ++i)
    if (readings[i] && readings[i]->year && !entries[i].upcoming)
      latest = std::max(latest, days(*readings[i]));
  for (std::size_t i = 0; i < entries.size(); ++i) {
    auto& reading = readings[i];
    if (!entries[i].upcoming || !reading || !reading->year || entries[i].mention->year) continue;
    if (!entries[i].section_years && days(*reading) < latest - 62) ++*reading->year;
  }
}

}  // namespace

std::vector<ResolvedDate> resolve_dates(const std::vector<DatedEntry>& entries, DateHints hints) {
  const Choice choice = choose_order(entries, hints);
  std::vector<std::optional<Reading>> readings(entries.size());
  std::vector<std::string> doubts(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!entries[i].mention) continue;
    const DateMention& mention = *entries[i].mention;
    readings[i] = read_as(mention, choice.order);
    if (!readings[i]) readings[i] = Reading{mention.year, mention.month, mention.day};
    if (choice.guessed && mention.swappable)
      doubts[i] = "day and month could be the other way round; write the month in letters";
  }

  use_section_years(entries, readings);
  const int with_time = direction(readings);
  step_over_new_year(entries, readings, with_time);

  // Neighbours, nearest first, in both directions.
  const auto spread = [&](bool forwards) {
    const Reading* neighbour = nullptr;
    for (std::size_t n = 0; n < readings.size(); ++n) {
      auto& reading = readings[forwards ? n : readings.size() - 1 - n];
      if (!reading) continue;
      if (!reading->year && neighbour) {
        const int towards = (with_time == 0 ? 1 : with_time) * (forwards ? 1 : -1);
        const int y = year_beside(*neighbour, *reading, towards);
        reading->year = y;
      }
      if (reading->year) neighbour = &*reading;
    }
  };
  spread(true);
  spread(false);
  keep_upcoming_after_past(entries, readings);

  std::vector<ResolvedDate> resolved(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!readings[i]) continue;
    if (!readings[i]->year) {
      resolved[i].doubt = "the date has no year, and no heading or neighbour gives one";
      continue;
    }
    const year_month_day date{year{*readings[i]->year}, month{readings[i]->month},
                              day{readings[i]->day}};
    if (!date.ok()) {
      resolved[i].doubt = "there is no such day";
      continue;
    }
    resolved[i] = {date, doubts[i]};
  }
  return resolved;
}

}  // namespace lectern::catalog
