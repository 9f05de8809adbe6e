#include "indexer/schema/letters.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "indexer/schema/utf8.hpp"

namespace lectern::schema {
namespace {

struct Range {
  char32_t first, last;
};

// Unicode, Blocks.txt.
constexpr std::array kIdeographs = {
    Range{0x1100, 0x11FF},  Range{0x2E80, 0x2FDF}, Range{0x3005, 0x3007},   Range{0x3021, 0x3029},
    Range{0x3031, 0x3035},  Range{0x3038, 0x303C}, Range{0x3040, 0x31FF},   Range{0x3400, 0x4DBF},
    Range{0x4E00, 0x9FFF},  Range{0xA700, 0xA71F}, Range{0xA960, 0xA97F},   Range{0xAC00, 0xD7FF},
    Range{0xF900, 0xFAFF},  Range{0xFF66, 0xFFDC}, Range{0x20000, 0x2A6DF}, Range{0x2A700, 0x2FA1F},
    Range{0x30000, 0x3134F}};

// Letters that are one of their own in Unicode but are typed as others.
struct TypedAs {
  char32_t letter;
  std::string_view typed;
};
constexpr std::array kTypedAs = {
    TypedAs{0xDF, "ss"},  TypedAs{0xE6, "ae"},  TypedAs{0xF0, "d"},      TypedAs{0xF8, "o"},
    TypedAs{0xFE, "th"},  TypedAs{0x111, "d"},  TypedAs{0x127, "h"},     TypedAs{0x131, "i"},
    TypedAs{0x142, "l"},  TypedAs{0x153, "oe"}, TypedAs{0x1E9E, "ss"},   TypedAs{0x2018, "'"},
    TypedAs{0x2019, "'"}, TypedAs{0x201B, "'"}, TypedAs{0x451, "\u0435"}};

constexpr char32_t kAccentsFirst = 0x300, kAccentsLast = 0x36F;  // Combining Diacritical Marks

bool is_cyrillic(char32_t c) { return c >= 0x400 && c <= 0x52F; }

}  // namespace

Decoded first_character_beyond_ascii(std::string_view bytes) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const std::size_t length = utf8_sequence(bytes);
  if (length == 0) return {kNoCharacter, 1};
  char32_t character = byte(0) & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) character = (character << 6) | (byte(i) & 0x3Fu);
  return {character, length};
}

void append_utf8(std::string& out, char32_t c) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

bool is_word_character(char32_t c) {
  if (c < 0x80)
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
  if (c > 0x10FFFF) return false;
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_PC;
}

bool is_digit(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  return c <= 0x10FFFF &&
         utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_ND;
}

bool is_ideograph(char32_t c) {
  return c >= 0x1100 &&
         std::any_of(kIdeographs.begin(), kIdeographs.end(),
                     [&](const Range& range) { return c >= range.first && c <= range.last; });
}

void append_folded_beyond_ascii(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= kAccentsFirst && c <= kAccentsLast)) return;
  const auto small = static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
  for (const TypedAs& letter : kTypedAs)
    if (letter.letter == small) {
      out += letter.typed;
      return;
    }
  if (is_cyrillic(small) || is_ideograph(small)) return append_utf8(out, small);
  std::array<utf8proc_int32_t, 24> parts{};
  int boundary = 0;
  const auto count = utf8proc_decompose_char(
      static_cast<utf8proc_int32_t>(small), parts.data(), static_cast<int>(parts.size()),
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD),
      &boundary);
  if (count < 1 || static_cast<std::size_t>(count) > parts.size()) return append_utf8(out, small);
  for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
    const auto part = static_cast<char32_t>(parts[i]);
    if (part < kAccentsFirst || part > kAccentsLast) append_utf8(out, part);
  }
}

}  // namespace lectern::schema
