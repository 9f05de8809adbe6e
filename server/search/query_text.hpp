// A query as typed, cut into words, "phrases", fields and operators.  What cannot be
// meant is taken out here and noted, so that nothing after this meets broken text,
// endless queries or prefixes that match half the archive.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lectern::search {

struct Token {
  enum class Sort { kWord, kPhrase, kField, kOperator, kOpen, kClose };
  Sort sort;
  std::string text;   // a word lower-cased, a phrase without its quotes, a field's value
  std::string field;  // of a kField
  char sign = 0;      // '-' or '+' in front
  // Where it stands in QueryText::clean, sign and quotes included.
  std::size_t begin = 0, end = 0;
};

struct QueryText {
  std::u32string clean;  // what was read
  std::vector<Token> tokens;
  std::vector<std::string> ignored;
  std::vector<std::string> notes;
  std::string broken;  // why its syntax cannot be followed; empty when it can
};

// Never fails.  Fields are those of fields.hpp; anything else with a colon is a word.  A range
// of dates is a date field.
QueryText read_query_text(std::string_view text);

// The same tokens as the words they are made of: what a broken query is read as.
std::vector<Token> as_words(const std::vector<Token>& tokens);

bool has_operators(const std::vector<Token>& tokens);

}  // namespace lectern::search
