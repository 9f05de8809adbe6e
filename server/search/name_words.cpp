#include "server/search/name_words.hpp"

#include <xapian.h>

namespace lectern::search {
namespace {

constexpr std::size_t kMostLetters = 64;

// U+00C0 to U+017F without their marks (UnicodeData.txt, decompositions); '\0' is written
// with two letters or has none to fall back to.
constexpr char kBaseLetters[] =
    "aaaaaa\0ceeeeiiii\0nooooo\0ouuuuy\0\0"
    "aaaaaa\0ceeeeiiii\0nooooo\0ouuuuy\0y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii\0\0jjkkk"
    "llllllllllnnnnnnnnnoooooo\0\0rrrrrrssssssss"
    "ttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(sizeof kBaseLetters == 0x180 - 0xC0 + 1);

std::u32string_view two_letters(char32_t c) {
  switch (c) {
    case 0xC6:
    case 0xE6:
      return U"ae";
    case 0xDE:
    case 0xFE:
      return U"th";
    case 0xDF:
      return U"ss";
    case 0x152:
    case 0x153:
      return U"oe";
    case 0xFB00:
      return U"ff";
    case 0xFB01:
      return U"fi";
    case 0xFB02:
      return U"fl";
    case 0xFB03:
      return U"ffi";
    case 0xFB04:
      return U"ffl";
    default:
      return {};
  }
}

bool is_combining_mark(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x20D0 && c <= 0x20FF);
}

char32_t base_letter(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c >= 0xC0 && c <= 0x17F)
    if (const char base = kBaseLetters[c - 0xC0]; base != '\0') return static_cast<char32_t>(base);
  if (c == 0x401 || c == 0x451) return 0x435;  // Ё
  if (c == 0x419 || c == 0x439) return 0x438;  // Й, which some programs write with a mark
  if (c >= 0xFF01 && c <= 0xFF5E) return base_letter(c - 0xFEE0);  // full width
  return Xapian::Unicode::tolower(c);
}

bool is_word(char32_t c) {
  if (c < 0x80)
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
  return Xapian::Unicode::is_wordchar(c);
}

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x201B || c == 0x2BC; }

// Kana and Han (Unicode, Blocks.txt).
bool is_word_alone(char32_t c) {
  return (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0x3040 && c <= 0x30FF) ||
         (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x323AF);
}

constexpr char32_t kNoCharacter = 0xFFFD;

std::u32string code_points(std::string_view utf8) {
  std::u32string out;
  out.reserve(utf8.size());
  for (Xapian::Utf8Iterator it{utf8.data(), utf8.size()}; it != Xapian::Utf8Iterator{}; ++it) {
    const unsigned strict = it.strict_deref();  // top bit set on a byte that is not UTF-8
    out.push_back(strict & 0x80000000u ? kNoCharacter : static_cast<char32_t>(strict));
  }
  return out;
}

class Cutter {
 public:
  Cutter(std::u32string text, std::size_t most_words)
      : text_(std::move(text)), most_words_(most_words) {}

  std::vector<NameWord> cut() {
    while (at_ < text_.size() && words_.size() < most_words_)
      if (is_word(text_[at_]) && !is_combining_mark(text_[at_]))
        read_word();
      else
        ++at_;
    return std::move(words_);
  }

 private:
  void read_word() {
    NameWord word;
    word.begin = at_;
    if (is_word_alone(text_[at_])) {
      take(word);
    } else {
      while (at_ < text_.size() && goes_on()) take(word);
      take_suffix(word);
    }
    if (!word.letters.empty()) words_.push_back(std::move(word));
  }

  bool goes_on() const {
    const char32_t c = text_[at_];
    if (is_word(c)) return !is_word_alone(c);
    if (is_combining_mark(c)) return true;
    if (at_ == 0 || at_ + 1 >= text_.size()) return false;
    const char32_t before = text_[at_ - 1], behind = text_[at_ + 1];
    if (is_apostrophe(c)) return is_word(behind) && !is_word_alone(behind);
    return c == '.' && is_digit(before) && is_digit(behind);
  }

  // "C++", "C#".
  void take_suffix(NameWord& word) {
    std::size_t end = at_;
    while (end < text_.size() && end - at_ < 3 && (text_[end] == '+' || text_[end] == '#')) ++end;
    if (end < text_.size() && is_word(text_[end])) return;
    while (at_ < end) take(word);
  }

  void take(NameWord& word) {
    const char32_t c = text_[at_++];
    if (is_apostrophe(c) || is_combining_mark(c)) {
      if (!word.ends.empty()) word.ends.back() = static_cast<std::uint32_t>(at_);
      return;
    }
    if (const std::u32string_view letters = two_letters(c); !letters.empty()) {
      for (const char32_t letter : letters) put(word, letter);
    } else {
      put(word, base_letter(c));
    }
  }

  void put(NameWord& word, char32_t letter) const {
    if (word.letters.size() >= kMostLetters) return;
    word.letters.push_back(letter);
    word.ends.push_back(static_cast<std::uint32_t>(at_));
  }

  std::u32string text_;
  std::size_t most_words_;
  std::size_t at_ = 0;
  std::vector<NameWord> words_;
};

}  // namespace

std::string utf8_of(std::u32string_view letters) {
  std::string out;
  for (const char32_t c : letters) Xapian::Unicode::append_utf8(out, c);
  return out;
}

std::vector<NameWord> name_words(std::string_view utf8, std::size_t most_words) {
  return Cutter{code_points(utf8), most_words}.cut();
}

std::vector<std::string> folded_words(std::string_view utf8, std::size_t most_words) {
  std::vector<std::string> words;
  for (const NameWord& word : name_words(utf8, most_words)) words.push_back(utf8_of(word.letters));
  return words;
}

std::string singular(const std::string& word) {
  const std::size_t size = word.size();
  const auto ends = [&](std::string_view end) { return word.ends_with(end); };
  if (size < 3 || word.back() != 's' || ends("ss") || ends("us") || ends("is")) return word;
  if (ends("sses") || ends("shes") || ends("ches") || ends("xes")) return word.substr(0, size - 2);
  return size > 4 && ends("ies") ? word.substr(0, size - 3) + "y" : word.substr(0, size - 1);
}

std::string singular_name(std::string_view utf8, std::size_t most_words) {
  std::string name;
  const std::vector<std::string> words = folded_words(utf8, most_words);
  for (std::size_t i = 0; i < words.size(); ++i)
    name += (i > 0 ? " " : "") + (i + 1 < words.size() ? words[i] : singular(words[i]));
  return name;
}

std::string folded_name(std::string_view utf8, std::size_t most_words) {
  std::string name;
  for (const std::string& word : folded_words(utf8, most_words))
    name += (name.empty() ? "" : " ") + word;
  return name;
}

}  // namespace lectern::search
