#include "indexer/worker/pdf_date.hpp"

#include <array>

namespace lectern::worker {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes `count` digits from the front, or nothing at all.
std::string_view take_digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return {};
  for (std::size_t i = 0; i < count; ++i)
    if (!is_digit(text[i])) return {};
  const std::string_view digits = text.substr(0, count);
  text.remove_prefix(count);
  return digits;
}

bool is_between(std::string_view digits, int least, int most) {
  const int value = (digits[0] - '0') * 10 + (digits[1] - '0');
  return value >= least && value <= most;
}

// "+01'00'", "-08'00", "Z"
std::string zone(std::string_view text) {
  if (text.empty()) return {};
  const char sign = text[0];
  text.remove_prefix(1);
  if (sign == 'Z') return "Z";
  if (sign != '+' && sign != '-') return {};
  const std::string_view hours = take_digits(text, 2);
  if (hours.empty() || !is_between(hours, 0, 23)) return {};
  if (!text.empty() && (text[0] == '\'' || text[0] == ':')) text.remove_prefix(1);
  const std::string_view minutes = take_digits(text, 2);
  const bool sound = !minutes.empty() && is_between(minutes, 0, 59);
  return sign + std::string(hours) + ":" + (sound ? std::string(minutes) : "00");
}

}  // namespace

std::string iso_date(std::string_view text) {
  struct Part {
    char before;
    int least, most;
  };
  static constexpr std::array<Part, 5> kParts = {
      {{'-', 1, 12}, {'-', 1, 31}, {'T', 0, 23}, {':', 0, 59}, {':', 0, 59}}};
  if (text.starts_with("D:")) text.remove_prefix(2);
  const std::string_view year = take_digits(text, 4);
  if (year.empty() || year == "0000") return {};
  std::string date{year};
  std::size_t parts = 0;
  for (const Part& part : kParts) {
    const std::string_view digits = take_digits(text, 2);
    if (digits.empty()) break;
    if (!is_between(digits, part.least, part.most)) break;
    (date += part.before) += digits;
    ++parts;
  }
  if (parts == 3) date += ":00";  // ISO 8601 has no hour alone
  return parts >= 3 ? date + zone(text) : date;
}

}  // namespace lectern::worker
