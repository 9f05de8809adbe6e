// The pieces a date is put together from: numbers, words and signs, each with its place
// in the text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::catalog {

struct DateToken {
  enum Kind { kNumber, kWord, kSign } kind = kSign;
  std::string text;  // folded
  int value = 0;     // of a number
  int digits = 0;
  bool spaced = false;  // white space stands before it
  std::size_t begin = 0, end = 0;
};

std::vector<DateToken> date_tokens(std::string_view text);

// How many bytes a Chinese, Japanese or Korean character, or a sign beyond ASCII, takes at
// `at`; 0 for everything else.  Such characters are a token each.
std::size_t wide_length(std::string_view text, std::size_t at);

}  // namespace lectern::catalog
