#include "server/search/period.hpp"

#include <chrono>

namespace lectern::search {
namespace {

// The digits as a number, or absent.
std::optional<unsigned> number(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

bool is_day(unsigned year, unsigned month, unsigned day) {
  using namespace std::chrono;
  return year_month_day{std::chrono::year{static_cast<int>(year)}, std::chrono::month{month},
                        std::chrono::day{day}}
      .ok();
}

}  // namespace

std::optional<Period> parse_period(std::string_view text) {
  const bool has_month = text.size() >= 7;
  const bool has_day = text.size() == 10;
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  if ((has_month && text[4] != '-') || (has_day && text[7] != '-')) return std::nullopt;
  const auto year = number(text.substr(0, 4));
  const auto month = has_month ? number(text.substr(5, 2)) : 1u;
  const auto day = has_day ? number(text.substr(8, 2)) : 1u;
  if (!year || !month || !day || !is_day(*year, *month, *day)) return std::nullopt;

  const std::string y{text.substr(0, 4)};
  if (!has_month) return Period{y + "0101", y + "1231"};
  const std::string m = y + std::string{text.substr(5, 2)};
  if (!has_day) return Period{m + "01", m + "31"};
  const std::string d = m + std::string{text.substr(8, 2)};
  return Period{d, d};
}

}  // namespace lectern::search
