// Text for showing: what people and passages wrote as code points, without what cannot be
// shown.
#pragma once

#include <string>
#include <string_view>

namespace lectern::search {

// As code points: bytes that are not UTF-8 become U+FFFD, control characters and any
// run of white space become one space.
std::u32string clean_text(std::string_view utf8);

// Adds a code point to such a text; a space is not added at the beginning and after another.
void append_clean(std::u32string& text, char32_t character);

// The same text with bytes that are not UTF-8 replaced by U+FFFD.
std::string valid_utf8(std::string_view bytes);

std::string to_utf8(std::u32string_view text);

}  // namespace lectern::search
