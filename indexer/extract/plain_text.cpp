#include "indexer/extract/plain_text.hpp"

#include <algorithm>
#include <array>

#include "indexer/schema/utf8.hpp"

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
    const std::size_t length = schema::utf8_sequence(bytes);
    append_sequence(text, length == 0 ? kReplacement : bytes.substr(0, length));
    bytes.remove_prefix(std::max<std::size_t>(length, 1));
  }
  trim_end(text, " \n");
  return text;
}

}  // namespace lectern::extract
