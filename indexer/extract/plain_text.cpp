#include "indexer/extract/plain_text.hpp"

#include <algorithm>
#include <array>

namespace lectern::extract {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

unsigned char byte_at(std::string_view bytes, std::size_t i) {
  return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
}

bool between(unsigned char value, unsigned low, unsigned high) {
  return value >= low && value <= high;
}

// Length of the well-formed sequence that `bytes` begins with, else 0 (Unicode, table 3-7).
std::size_t sequence_length(std::string_view bytes) {
  const unsigned char first = byte_at(bytes, 0);
  const unsigned char second = byte_at(bytes, 1);
  const auto continues = [&](std::size_t i) { return between(byte_at(bytes, i), 0x80, 0xBF); };
  if (first < 0x80) return 1;
  if (between(first, 0xC2, 0xDF)) return continues(1) ? 2 : 0;
  if (between(first, 0xE0, 0xEF)) {
    const unsigned low = first == 0xE0 ? 0xA0 : 0x80;   // no longer than needed
    const unsigned high = first == 0xED ? 0x9F : 0xBF;  // no surrogates
    return between(second, low, high) && continues(2) ? 3 : 0;
  }
  if (between(first, 0xF0, 0xF4)) {
    const unsigned low = first == 0xF0 ? 0x90 : 0x80;
    const unsigned high = first == 0xF4 ? 0x8F : 0xBF;  // not above U+10FFFF
    return between(second, low, high) && continues(2) && continues(3) ? 4 : 0;
  }
  return 0;
}

bool is_control(std::string_view sequence) {
  const unsigned char first = byte_at(sequence, 0);
  if (sequence.size() == 1) return first < 0x20 || first == 0x7F;
  return first == 0xC2 && byte_at(sequence, 1) < 0xA0;  // U+0080 to U+009F
}

// U+FB00 to U+FB06, the ligatures that fonts have as one character: whoever searches types
// their letters.  Empty for anything else.
std::string_view letters_of(std::string_view sequence) {
  static constexpr std::array<std::string_view, 7> kLetters = {"ff",  "fi", "fl", "ffi",
                                                               "ffl", "st", "st"};
  if (!sequence.starts_with("\xEF\xAC") || !between(byte_at(sequence, 2), 0x80, 0x86)) return {};
  return kLetters[byte_at(sequence, 2) - 0x80u];
}

void trim_end(std::string& text, std::string_view what) {
  text.erase(text.find_last_not_of(what) + 1);
}

void append_sequence(std::string& text, std::string_view sequence) {
  if (sequence == "\n") {
    trim_end(text, " ");
    text += '\n';
  } else if (sequence == "\t") {
    text += ' ';
  } else if (const std::string_view letters = letters_of(sequence); !letters.empty()) {
    text += letters;
  } else if (!is_control(sequence) && sequence != kByteOrderMark) {
    text += sequence;
  }
}

}  // namespace

std::string plain_text(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  while (!bytes.empty()) {
    const std::size_t length = sequence_length(bytes);
    append_sequence(text, length == 0 ? kReplacement : bytes.substr(0, length));
    bytes.remove_prefix(std::max<std::size_t>(length, 1));
  }
  trim_end(text, " \n");
  return text;
}

bool is_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::size_t length = sequence_length(bytes);
    if (length == 0) return false;
    bytes.remove_prefix(length);
  }
  return true;
}

}  // namespace lectern::extract
