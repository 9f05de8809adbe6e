// The words of a text: what the index holds of it, what a query asks for, what a snippet
// marks.  Writer and reader cut text here and nowhere else, so what was indexed is what is
// found and what was found is what is marked.
//
// A word is a run of letters, digits, marks and '_'.  An apostrophe or '&' between letters
// and '.', ',' or the like between digits belong to it ("don't", "AT&T", "3.14"), and so do up
// to three '+' or '#' at its end ("C++", "C#").  A hyphen parts words: "all-to-all" is three
// words in a row.  Chinese, Japanese and Korean, which have no blanks, give every character
// and every pair of neighbours.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::schema {

// Longer ones are no words (keys, hashes, drawings made of letters): they are left out, but
// keep their place, so that no phrase crosses them.
inline constexpr std::size_t kMaxWordBytes = 64;

struct Word {
  std::string folded;     // as it is compared: small letters without accents
  std::size_t begin = 0;  // bytes of the text, half-open
  std::size_t end = 0;
  std::uint32_t place = 0;  // counts words from 0; of a pair, its first character's
  bool ideographs = false;  // a character or pair of Chinese, Japanese or Korean
};

// Reads a text word by word.  Bytes that are not UTF-8 part words.
class WordReader {
 public:
  explicit WordReader(std::string_view utf8) : text_(utf8) {}

  // False at the end.  `word` is used again and again to spare allocations.
  bool next(Word& word);

  // How many places were passed, words left out included.
  std::uint32_t places() const { return place_; }

 private:
  struct Character;
  Character at(std::size_t offset) const;
  std::size_t end_of_stem(std::size_t begin) const;
  std::size_t end_of_word(std::size_t begin) const;
  bool read_plain(Word& word);
  bool read_ideographs(Word& word);

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t place_ = 0;
  bool pair_next_ = false;  // at_ is at a character whose pair was not given yet
};

// The words by which a text can be found, in their order: of Chinese and the like the pairs,
// and a character only where it stands alone.
std::vector<Word> words_to_find(std::string_view utf8);

// Whether its language's stemmer may shorten it: letters only.  Names of things such as
// "fp8", "c++" and "1f1b" are kept as they are.
bool is_stemmed(const Word& word);

// A word, or any text, as it is compared.  Small letters; accents of Latin and Greek letters
// dropped, and of Cyrillic ones that of 'ё' alone; "ß" is "ss", ligatures and wide forms are taken
// apart.
std::string folded_word(std::string_view utf8);

}  // namespace lectern::schema
