#include "indexer/schema/words.hpp"

#include <array>

#include "indexer/schema/letters.hpp"

namespace lectern::schema {
namespace {

constexpr std::size_t kMostSuffix = 3;  // "C+++" is one, a row of plus signs is not
constexpr char32_t kSoftHyphen = 0xAD;
constexpr char32_t kShortSign = 0x306;  // makes a decomposed "и" a "й"

constexpr bool joins_letters(char32_t c) {
  return c == '\'' || c == '&' || c == 0xB7 || c == 0x5F4 || c == 0x2019 || c == 0x201B ||
         c == kSoftHyphen;
}

constexpr bool joins_digits(char32_t c) {
  return c == ',' || c == '.' || c == ';' || c == 0x37E || c == 0x589 || c == 0x60D || c == 0x7F8 ||
         c == 0x2044 || (c >= 0xFE10 && c <= 0xFE14);
}

constexpr auto kPlain = [] {
  std::array<bool, 256> table{};
  for (unsigned c = 0; c < 128; ++c)
    table[c] =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  return table;
}();

// What ends a word whatever follows it.
constexpr auto kParts = [] {
  std::array<bool, 256> table{};
  for (unsigned c = 0; c < 128; ++c)
    table[c] = !kPlain[c] && c != '+' && c != '#' && !joins_letters(c) && !joins_digits(c);
  return table;
}();

void append_folded_word(std::string& out, std::string_view word) {
  while (!word.empty()) {
    const Decoded next = first_character(word);
    word.remove_prefix(next.bytes);
    const bool makes_short_i = next.character == kShortSign && out.ends_with("\u0438");
    if (makes_short_i)
      out.replace(out.size() - 2, 2, "\u0439");
    else if (next.character != kSoftHyphen)
      append_folded(out, next.character);
  }
}

}  // namespace

struct WordReader::Character {
  char32_t value = kNoCharacter;
  std::size_t bytes = 0;  // 0 past the end
  bool in_words = false;  // of blanks-separated scripts
  bool ideograph = false;
};

WordReader::Character WordReader::at(std::size_t offset) const {
  if (offset >= text_.size()) return {};
  const auto byte = static_cast<unsigned char>(text_[offset]);
  if (byte < 0x80) return {byte, 1, kPlain[byte], false};
  const Decoded decoded = first_character(text_.substr(offset));
  const bool word = is_word_character(decoded.character);
  const bool ideograph = word && is_ideograph(decoded.character);
  return {decoded.character, decoded.bytes, word && !ideograph, ideograph};
}

// Where the word that begins at `begin` ends, without a suffix.
std::size_t WordReader::end_of_stem(std::size_t begin) const {
  std::size_t offset = begin;
  char32_t last = 0;
  while (offset < text_.size()) {
    while (offset < text_.size() && kPlain[static_cast<unsigned char>(text_[offset])])
      last = static_cast<unsigned char>(text_[offset++]);
    const Character here = at(offset);
    if (!here.in_words) {
      const Character after = at(offset + here.bytes);
      const bool joined = here.bytes > 0 && after.in_words &&
                          (joins_letters(here.value) ||
                           (is_digit(last) && is_digit(after.value) && joins_digits(here.value)));
      if (!joined) break;
    }
    offset += here.bytes;
    last = here.value;
  }
  return offset;
}

// "C++" and "C#" are words; "fish+chips" is two.
std::size_t WordReader::end_of_word(std::size_t begin) const {
  const std::size_t stem_end = end_of_stem(begin);
  std::size_t end = stem_end;
  while (end < text_.size() && (text_[end] == '+' || text_[end] == '#')) ++end;
  const bool joins = end > stem_end && at(end).in_words;
  return end - stem_end > kMostSuffix || joins ? stem_end : end;
}

// Most words are letters of ASCII with a blank behind them.  False, and nothing read, when
// more has to be looked at.
bool WordReader::read_plain(Word& word) {
  std::size_t end = at_;
  while (end < text_.size() && kPlain[static_cast<unsigned char>(text_[end])]) ++end;
  if (end == at_ || end - at_ > kMaxWordBytes) return false;
  if (end < text_.size() && !kParts[static_cast<unsigned char>(text_[end])]) return false;
  word.folded.clear();
  for (std::size_t i = at_; i < end; ++i)
    append_folded(word.folded, static_cast<unsigned char>(text_[i]));
  word.begin = at_;
  word.end = at_ = end;
  word.place = place_++;
  word.ideographs = false;
  return true;
}

bool WordReader::next(Word& word) {
  while (at_ < text_.size()) {
    if (kParts[static_cast<unsigned char>(text_[at_])]) {
      ++at_;
      continue;
    }
    if (read_plain(word)) return true;
    const Character here = at(at_);
    if (here.ideograph) return read_ideographs(word);
    if (!here.in_words) {
      at_ += here.bytes;
      continue;
    }
    word.begin = at_;
    word.end = at_ = end_of_word(at_);
    word.place = place_++;
    word.ideographs = false;
    if (word.end - word.begin > kMaxWordBytes) continue;
    word.folded.clear();
    append_folded_word(word.folded, text_.substr(word.begin, word.end - word.begin));
    if (!word.folded.empty()) return true;
  }
  return false;
}

// A character first, then its pair with the next one.
bool WordReader::read_ideographs(Word& word) {
  const Character here = at(at_);
  word.begin = at_;
  word.end = at_ + here.bytes;
  word.ideographs = true;
  word.folded.clear();
  append_folded(word.folded, here.value);
  const Character after = at(word.end);
  if (pair_next_) {
    append_folded(word.folded, after.value);
    word.end += after.bytes;
    word.place = place_ - 1;
    at_ += here.bytes;
    pair_next_ = false;
    return true;
  }
  word.place = place_++;
  pair_next_ = after.ideograph;
  if (!pair_next_) at_ += here.bytes;
  return true;
}

std::vector<Word> words_to_find(std::string_view text) {
  std::vector<Word> words;
  WordReader reader{text};
  for (Word word; reader.next(word);) {
    // A pair says all that its two characters say.
    const bool pair = word.ideographs && !words.empty() && words.back().ideographs;
    if (pair && words.back().begin == word.begin)
      words.back() = word;
    else if (!pair || words.back().end < word.end)
      words.push_back(word);
  }
  return words;
}

bool is_stemmed(const Word& word) {
  if (word.ideographs) return false;
  for (const char c : word.folded) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (byte >= 'a' && byte <= 'z') || byte >= 0x80 || byte == '\'';
    if (!letter) return false;
  }
  return true;
}

std::string folded_word(std::string_view utf8) {
  std::string out;
  append_folded_word(out, utf8);
  return out;
}

}  // namespace lectern::schema
