#include "indexer/recordings/vtt_time.hpp"

#include "indexer/recordings/cue.hpp"

namespace lectern::recordings {
namespace {

struct Number {
  long value = 0;
  std::size_t digits = 0;
};

// At most nine digits are a number; more of them are none.
Number take_number(std::string_view& text) {
  Number number;
  while (number.digits < text.size() && text[number.digits] >= '0' && text[number.digits] <= '9') {
    if (number.digits == 9) return {};
    number.value = number.value * 10 + (text[number.digits++] - '0');
  }
  text.remove_prefix(number.digits);
  return number;
}

bool take(std::string_view& text, char expected) {
  if (text.empty() || text.front() != expected) return false;
  text.remove_prefix(1);
  return true;
}

}  // namespace

std::optional<std::chrono::milliseconds> take_vtt_time(std::string_view& text) {
  std::string_view rest = text;
  Number hours, minutes = take_number(rest);
  if (minutes.digits == 0 || !take(rest, ':')) return std::nullopt;
  Number seconds = take_number(rest);
  if (take(rest, ':')) {
    hours = minutes;
    minutes = seconds;
    seconds = take_number(rest);
  }
  if (minutes.digits == 0 || minutes.digits > 2 || minutes.value > 59) return std::nullopt;
  if (seconds.digits != 2 || seconds.value > 59) return std::nullopt;
  if (!take(rest, '.') && !take(rest, ',')) return std::nullopt;
  const Number fraction = take_number(rest);
  if (fraction.digits != 3 || hours.value >= kLongestRecording.count()) return std::nullopt;
  text = rest;
  return std::chrono::hours{hours.value} + std::chrono::minutes{minutes.value} +
         std::chrono::seconds{seconds.value} + std::chrono::milliseconds{fraction.value};
}

}  // namespace lectern::recordings
