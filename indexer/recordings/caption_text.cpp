#include "indexer/recordings/caption_text.hpp"

#include <algorithm>

#include "indexer/extract/plain_text.hpp"
#include "indexer/schema/utf8.hpp"

namespace lectern::recordings {
namespace {

bool is_plain(char c) { return c >= 0x20 && c < 0x7F; }

// A character that does not pass as it is.
struct Special {
  std::size_t length = 0;  // 0: it passes
  bool blank = false;      // becomes one, or else nothing
};

Special special_in_e2(unsigned second, unsigned third) {
  if (second != 0x80) return {};
  if (third == 0xA8 || third == 0xA9) return {3, true};             // U+2028, U+2029
  if (third == 0x8B || third == 0x8E || third == 0x8F) return {3};  // U+200B, E, F
  return {};
}

Special special_at(std::string_view valid) {
  const auto at = [&](std::size_t i) {
    return i < valid.size() ? static_cast<unsigned char>(valid[i]) : 0U;
  };
  if (schema::begins_with_direction_control(valid)) return {3};
  const unsigned first = at(0);
  if (first < 0x80) {
    if (first == '\t') return {1, true};
    return {(first < 0x20 && first != '\n') || first == 0x7F ? 1U : 0U};
  }
  if (first == 0xC2) return {at(1) <= 0xA0 ? 2U : 0U, at(1) == 0xA0};  // U+0080 to U+00A0
  if (first == 0xE2) return special_in_e2(at(1), at(2));
  if (first == 0xE3) return {at(1) == 0x80 && at(2) == 0x80 ? 3U : 0U, true};  // U+3000
  if (first == 0xEF) return {at(1) == 0xBB && at(2) == 0xBF ? 3U : 0U};        // U+FEFF
  return {};
}

void append_valid(std::string& text, std::string_view valid) {
  while (!valid.empty()) {
    const Special special = special_at(valid);
    if (special.length == 0)
      text += valid.front();
    else if (special.blank)
      text += ' ';
    valid.remove_prefix(std::max<std::size_t>(special.length, 1));
  }
}

// Line by line, each with something behind it, because plain_text() trims their ends.
std::string repaired(std::string_view bytes) {
  std::string lines;
  while (true) {
    const std::size_t end = bytes.find('\n');
    lines += extract::plain_text(std::string{bytes.substr(0, end)} + '|');
    lines.pop_back();
    if (end == std::string_view::npos) return lines;
    lines += '\n';
    bytes.remove_prefix(end + 1);
  }
}

}  // namespace

void append_text(std::string& text, std::string_view more) {
  if (std::all_of(more.begin(), more.end(), is_plain))
    text += more;
  else if (schema::is_utf8(more))
    append_valid(text, more);
  else
    append_valid(text, repaired(more));
}

}  // namespace lectern::recordings
