// A passage's text as words with what stands between them, which is what tells whether
// two words belong together: a space does, a full stop does not, and a line break may.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lectern::mining {

enum class Gap {
  kNone,  // nothing: only before a word that its script does not separate
  kSpace,
  kHyphen,      // "fine-tuning"
  kBrokenWord,  // a hyphen at the end of a line
  kSlash,
  kAmpersand,
  kLine,  // one line break
  kComma,
  kStop,  // anything else, an empty line too: no phrase goes on across it
};

struct Word {
  std::string_view text;  // of the passage: letters and digits of any script, and apostrophes
  Gap before = Gap::kStop;
};

// Views into the text, which must outlive them.  Linear in it; bytes that are not UTF-8 stand
// between words.
std::vector<Word> words_of(std::string_view text);

bool is_letter_or_digit(char32_t c);

std::u32string code_points(std::string_view utf8);  // without bytes that are not UTF-8

}  // namespace lectern::mining
