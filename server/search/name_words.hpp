// The words of names, titles and short queries as people compare them: without case,
// diacritics and punctuation, so that "Schrödinger’s cat" is what "schrodingers cat"
// looks for.  Remembers where each letter stands, so that what matched can be marked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::search {

struct NameWord {
  std::u32string letters;           // folded
  std::size_t begin = 0;            // in code points of the text
  std::vector<std::uint32_t> ends;  // behind each letter, in code points of the text
};

// At most `most_words`, of at most 64 letters each; what lies beyond is left out.  "C++" and
// "C#" are words, "v1.5" is one, "all-to-all" is three; Chinese and Japanese, which have no
// spaces, are a word per character.  Bytes that are not UTF-8 separate words and count as one
// code point each.
std::vector<NameWord> name_words(std::string_view utf8, std::size_t most_words);

// The same without places.
std::vector<std::string> folded_words(std::string_view utf8, std::size_t most_words);

// The words with one space between.
std::string folded_name(std::string_view utf8, std::size_t most_words);

// "models" and "model", "libraries" and "library".  It need not be right, only the same for both
// numbers of a word.
std::string singular(const std::string& folded_word);

// The folded name with its last word in the singular.
std::string singular_name(std::string_view utf8, std::size_t most_words);

std::string utf8_of(std::u32string_view letters);

}  // namespace lectern::search
