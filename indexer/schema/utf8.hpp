// Text is UTF-8 everywhere in the index; what comes from outside is checked with these.
#pragma once

#include <cstddef>
#include <string_view>

namespace lectern::schema {

// Length of the well-formed sequence that `bytes` begins with, else 0 (Unicode, table 3-7).
std::size_t utf8_sequence(std::string_view bytes);

bool is_utf8(std::string_view bytes);

// Whether the bytes begin with a character that makes all text behind it run the other way
// (U+202A to U+202E, U+2066 to U+2069): a title with one would turn around the page it is on.
bool begins_with_direction_control(std::string_view bytes);

// As much of the text as fits, cut between characters.
std::string_view utf8_beginning(std::string_view text, std::size_t most_bytes);

}  // namespace lectern::schema
