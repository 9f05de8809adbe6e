#include "indexer/worker/unicode.hpp"

#include "indexer/extract/plain_text.hpp"

namespace lectern::worker {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

void append_utf8(std::string& text, char32_t point) {
  const auto byte = [&](char32_t value) { text += static_cast<char>(value); };
  const auto continuation = [&](int shift) { byte(0x80 | ((point >> shift) & 0x3F)); };
  if (point < 0x80) {
    byte(point);
  } else if (point < 0x800) {
    byte(0xC0 | (point >> 6));
    continuation(0);
  } else if (point < 0x10000) {
    byte(0xE0 | (point >> 12));
    continuation(6);
    continuation(0);
  } else {
    byte(0xF0 | (point >> 18));
    continuation(12);
    continuation(6);
    continuation(0);
  }
}

bool is_high(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

template <typename Take>
void for_each_point(const poppler::ustring& units, Take take) {
  for (std::size_t i = 0; i < units.size(); ++i) {
    char32_t point = units[i];
    if (is_high(point) && i + 1 < units.size() && is_low(units[i + 1]))
      point = 0x10000 + ((point - 0xD800) << 10) + (units[++i] - char32_t{0xDC00});
    else if (is_high(point) || is_low(point))
      point = kReplacement;
    take(point);
  }
}

}  // namespace

std::vector<std::string> code_points(const poppler::ustring& units) {
  std::vector<std::string> points;
  for_each_point(units, [&](char32_t point) { append_utf8(points.emplace_back(), point); });
  return points;
}

std::string to_text(const poppler::ustring& units) {
  std::string text;
  text.reserve(units.size());
  for_each_point(units, [&](char32_t point) { append_utf8(text, point); });
  return extract::plain_text(text);
}

}  // namespace lectern::worker
