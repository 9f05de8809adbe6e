// Single characters: reading them from UTF-8, what sort each is, and how it is compared.
// The tables are those of utf8proc (Unicode Character Database).  ASCII, which most texts are
// made of, needs no tables and is read where it is asked for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lectern::schema {

inline constexpr char32_t kNoCharacter = 0xFFFFFFFF;

struct Decoded {
  char32_t character;  // kNoCharacter for a byte that is not UTF-8
  std::size_t bytes;   // at least 1
};

Decoded first_character_beyond_ascii(std::string_view bytes);

// The character at the beginning of `bytes`, which must not be empty.
inline Decoded first_character(std::string_view bytes) {
  const auto byte = static_cast<unsigned char>(bytes.front());
  return byte < 0x80 ? Decoded{byte, 1} : first_character_beyond_ascii(bytes);
}

void append_utf8(std::string& out, char32_t character);

// Letters, digits, marks and connecting punctuation ('_').
bool is_word_character(char32_t c);
bool is_digit(char32_t c);

// Chinese, Japanese and Korean: the blocks that are written without blanks.
bool is_ideograph(char32_t c);

void append_folded_beyond_ascii(std::string& out, char32_t c);

// Adds the character as it is compared (see folded_word in words.hpp); nothing for an accent.
inline void append_folded(std::string& out, char32_t c) {
  if (c >= 0x80) return append_folded_beyond_ascii(out, c);
  out.push_back(static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c));
}

}  // namespace lectern::schema
