// Schedules with a heading per month ("June 2023") and only the day before each item.
#include <cctype>

#include "indexer/catalog/date.hpp"
#include "indexer/catalog/date_words.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

bool is_digit(char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; }

// The number before "月" or "월".
std::optional<unsigned> numbered_month(std::string_view text) {
  for (const std::string_view sign : {"月", "월"}) {
    const std::size_t at = text.find(sign);
    if (at == std::string_view::npos) continue;
    std::size_t begin = at;
    while (begin > 0 && is_digit(text[begin - 1])) --begin;
    unsigned value = 0;
    for (std::size_t i = begin; i < at && i < begin + 3; ++i)
      value = value * 10 + static_cast<unsigned>(text[i] - '0');
    if (value >= 1 && value <= 12) return value;
  }
  return std::nullopt;
}

std::optional<unsigned> named_month(const std::string& folded) {
  std::string word;
  for (std::size_t i = 0; i <= folded.size(); ++i) {
    const bool letter = i < folded.size() && (std::isalpha(static_cast<unsigned char>(folded[i])) ||
                                              static_cast<unsigned char>(folded[i]) >= 0x80);
    if (letter) {
      word.push_back(folded[i]);
      continue;
    }
    if (const auto month = word.size() >= 3 ? month_named(word) : std::nullopt) return month;
    word.clear();
  }
  return std::nullopt;
}

}  // namespace

std::optional<MonthOfYear> find_month(std::string_view heading) {
  const auto years = heading.size() < 40 ? find_year(heading) : std::nullopt;
  if (!years || years->first != years->last) return std::nullopt;
  auto month = numbered_month(heading);
  if (!month) month = named_month(schema::fold(heading));
  if (!month) return std::nullopt;
  return MonthOfYear{years->first, *month};
}

std::optional<DateMention> leading_day(std::string_view line, const MonthOfYear& month) {
  std::size_t end = 0;
  unsigned day = 0;
  while (end < line.size() && end < 3 && is_digit(line[end]))
    day = day * 10 + static_cast<unsigned>(line[end++] - '0');
  if (end == 0 || end > 2 || day < 1 || day > 31) return std::nullopt;
  for (const std::string_view ending : {"st", "nd", "rd", "th", "日", "일", "."})
    if (line.substr(end).starts_with(ending)) {
      end += ending.size();
      break;
    }
  // "3D vision", "7/8", "2.0" begin with numbers that are no days.
  if (end >= line.size() || std::string_view{" :,-|)"}.find(line[end]) == std::string_view::npos)
    return std::nullopt;
  DateMention mention;
  mention.year = month.year;
  mention.month = month.month;
  mention.day = day;
  mention.end = end;
  return mention;
}

}  // namespace lectern::catalog
