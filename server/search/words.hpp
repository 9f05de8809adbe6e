// The words of a text as the index sees them, each with its place.  Follows the rules
// by which Xapian's TermGenerator cuts text (letters, digits and marks; an apostrophe
// or '&' between letters; '.' or ',' between digits; "C++", "C#"; Chinese, Japanese and
// Korean by single characters and pairs), so that what was found can be marked.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace lectern::search {

// As code points: bytes that are not UTF-8 become U+FFFD, control characters and any
// run of white space become one space.
std::u32string clean_text(std::string_view utf8);

// The same text with bytes that are not UTF-8 replaced by U+FFFD.
std::string valid_utf8(std::string_view bytes);

std::string to_utf8(std::u32string_view text);

bool is_word_character(char32_t c);
bool is_cjk(char32_t c);

// Calls `visit(begin, end)` for every word, half-open, in order of their beginnings.
void for_each_word(std::u32string_view text,
                   const std::function<void(std::size_t, std::size_t)>& visit);

// Lower-cased by the rules of the index.
std::string folded_word(std::u32string_view word);

}  // namespace lectern::search
