#include "server/search/words.hpp"

#include <xapian.h>

#include <algorithm>
#include <array>

namespace lectern::search {
namespace {

struct Range {
  char32_t first, last;
};

// The blocks that Xapian cuts into n-grams (Unicode, Blocks.txt).
constexpr std::array kCjk = {
    Range{0x1100, 0x11FF},  Range{0x2E80, 0x2FDF}, Range{0x3005, 0x3007},   Range{0x3021, 0x3029},
    Range{0x3031, 0x3035},  Range{0x3038, 0x303C}, Range{0x3040, 0x31FF},   Range{0x3400, 0x4DBF},
    Range{0x4E00, 0x9FFF},  Range{0xA700, 0xA71F}, Range{0xA960, 0xA97F},   Range{0xAC00, 0xD7FF},
    Range{0xF900, 0xFAFF},  Range{0xFF00, 0xFFEF}, Range{0x20000, 0x2A6DF}, Range{0x2A700, 0x2FA1F},
    Range{0x30000, 0x3134F}};

bool is_letter_joiner(char32_t c) {
  return c == '\'' || c == '&' || c == 0xB7 || c == 0x5F4 || c == 0x2019 || c == 0x201B;
}

bool is_digit_joiner(char32_t c) {
  return c == ',' || c == '.' || c == ';' || c == 0x37E || c == 0x589 || c == 0x60D || c == 0x7F8 ||
         c == 0x2044 || (c >= 0xFE10 && c <= 0xFE14);
}

bool is_digit(char32_t c) {
  return c < 0x80 ? c >= '0' && c <= '9'
                  : Xapian::Unicode::get_category(c) == Xapian::Unicode::DECIMAL_DIGIT_NUMBER;
}

// Where the word that begins at `begin` ends, without a suffix.
std::size_t end_of_stem(std::u32string_view text, std::size_t begin) {
  std::size_t at = begin;
  while (at < text.size()) {
    if (is_word_character(text[at]) && !is_cjk(text[at])) {
      ++at;
      continue;
    }
    const bool joined =
        at + 1 < text.size() && is_word_character(text[at + 1]) && !is_cjk(text[at + 1]) &&
        (is_letter_joiner(text[at]) ||
         (is_digit(text[at - 1]) && is_digit(text[at + 1]) && is_digit_joiner(text[at])));
    if (!joined) break;
    ++at;
  }
  return at;
}

// "C++" and "C#" are words; "fish+chips" is two.
std::size_t end_of_word(std::u32string_view text, std::size_t begin) {
  const std::size_t stem_end = end_of_stem(text, begin);
  std::size_t end = stem_end;
  while (end < text.size() && (text[end] == '+' || text[end] == '#')) ++end;
  const bool too_long = end - stem_end > 3;
  const bool joins = end < text.size() && is_word_character(text[end]);
  return too_long || joins ? stem_end : end;
}

}  // namespace

bool is_word_character(char32_t c) {
  if (c < 0x80)
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
  return Xapian::Unicode::is_wordchar(c);
}

bool is_cjk(char32_t c) {
  return c >= 0x1100 && std::any_of(kCjk.begin(), kCjk.end(), [&](const Range& range) {
           return c >= range.first && c <= range.last;
         });
}

std::u32string clean_text(std::string_view utf8) {
  std::u32string out;
  out.reserve(utf8.size());
  const auto push = [&](char32_t c) {
    const bool space = c <= ' ' || (c >= 0x7F && c <= 0xA0) || (c >= 0x2000 && c <= 0x200A) ||
                       c == 0x2028 || c == 0x2029 || c == 0x3000;
    if (!space)
      out.push_back(c);
    else if (!out.empty() && out.back() != ' ')
      out.push_back(U' ');
  };
  for (Xapian::Utf8Iterator it{utf8.data(), utf8.size()}; it != Xapian::Utf8Iterator{}; ++it) {
    const unsigned strict = it.strict_deref();  // top bit set on a byte that is not UTF-8
    push(strict & 0x80000000u ? U'\uFFFD' : static_cast<char32_t>(strict));
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string valid_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (Xapian::Utf8Iterator it{bytes.data(), bytes.size()}; it != Xapian::Utf8Iterator{}; ++it) {
    const unsigned strict = it.strict_deref();
    Xapian::Unicode::append_utf8(out, strict & 0x80000000u ? 0xFFFDu : strict);
  }
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char32_t c : text) {
    if (c < 0x80)
      out.push_back(static_cast<char>(c));
    else
      Xapian::Unicode::append_utf8(out, c);
  }
  return out;
}

void for_each_word(std::u32string_view text,
                   const std::function<void(std::size_t, std::size_t)>& visit) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word_character(text[at])) {
      ++at;
    } else if (is_cjk(text[at])) {
      visit(at, at + 1);
      if (at + 1 < text.size() && is_word_character(text[at + 1]) && is_cjk(text[at + 1]))
        visit(at, at + 2);
      ++at;
    } else {
      const std::size_t end = end_of_word(text, at);
      visit(at, end);
      at = end;
    }
  }
}

std::string folded_word(std::u32string_view word) {
  std::string out;
  for (const char32_t c : word) {
    // The index writes every apostrophe as the plain one.
    const char32_t plain = c == 0x2019 || c == 0x201B ? U'\'' : c;
    if (plain < 0x80)
      out.push_back(static_cast<char>(plain >= 'A' && plain <= 'Z' ? plain + 32 : plain));
    else
      Xapian::Unicode::append_utf8(out, Xapian::Unicode::tolower(plain));
  }
  return out;
}

}  // namespace lectern::search
