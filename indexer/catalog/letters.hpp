// Where words begin and end in folded text (schema::fold), in any script.
#pragma once

#include <cstddef>
#include <string_view>

namespace lectern::catalog {

// A letter or digit; `i` may be any byte of it.
bool is_letter_at(std::string_view text, std::size_t i);

// Chinese, Japanese and Korean have no spaces around words.
bool is_ideographic(std::string_view word);

// The first place at or after `from` where `folded` holds the word: alone, or anywhere
// when it is ideographic.  npos when there is none.
std::size_t find_word(std::string_view folded, std::string_view word, std::size_t from = 0);

}  // namespace lectern::catalog
