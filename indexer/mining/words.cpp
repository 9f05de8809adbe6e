#include "indexer/mining/words.hpp"

#include <algorithm>

#include "indexer/schema/letters.hpp"
#include "indexer/schema/utf8.hpp"

namespace lectern::mining {
namespace {

std::size_t length_at(std::string_view text, std::size_t at) {
  return schema::utf8_sequence(text.substr(at, 4));
}

bool is_word_at(std::string_view text, std::size_t at) {
  const std::size_t length = length_at(text, at);
  return length > 0 &&
         is_letter_or_digit(schema::first_character(text.substr(at, length)).character);
}

constexpr std::string_view kApostrophe = "\xE2\x80\x99";
constexpr std::string_view kHyphens[] = {"-", "\xE2\x80\x90", "\xE2\x80\x91"};

std::size_t apostrophe_at(std::string_view text, std::size_t at) {
  if (text[at] == '\'') return 1;
  return text.substr(at).starts_with(kApostrophe) ? kApostrophe.size() : 0;
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (is_word_at(text, at)) {
      at += length_at(text, at);
      continue;
    }
    const std::size_t apostrophe = apostrophe_at(text, at);
    if (apostrophe == 0 || at + apostrophe >= text.size() || !is_word_at(text, at + apostrophe))
      break;
    at += apostrophe;
  }
  return at;
}

bool is_hyphen(std::string_view text) {
  for (const std::string_view hyphen : kHyphens)
    if (text == hyphen) return true;
  return false;
}

Gap gap_of(std::string_view between) {
  std::string_view marks = between;  // without the white space around
  constexpr std::string_view kWhite = " \t\r\n\f\v";
  const std::size_t begin = marks.find_first_not_of(kWhite);
  marks = begin == std::string_view::npos
              ? std::string_view{}
              : marks.substr(begin, marks.find_last_not_of(kWhite) - begin + 1);
  std::size_t lines = 0;
  for (const char c : between) lines += c == '\n';
  if (lines > 1) return Gap::kStop;
  if (marks.empty()) return between.empty() ? Gap::kNone : lines > 0 ? Gap::kLine : Gap::kSpace;
  const bool spaced = marks.size() != between.size();
  if (is_hyphen(marks) && !spaced) return Gap::kHyphen;
  if (is_hyphen(marks) && lines > 0 && between.starts_with(marks)) return Gap::kBrokenWord;
  if (marks == "/" && !spaced) return Gap::kSlash;
  if (marks == "&") return Gap::kAmpersand;
  return marks == "," ? Gap::kComma : Gap::kStop;
}

}  // namespace

// Punctuation and symbols of the blocks that occur in texts are neither (Blocks.txt).
bool is_letter_or_digit(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
  if (c == 0xD7 || c == 0xF7) return false;
  return !((c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x3004) ||
           (c >= 0x3008 && c <= 0x3020) || (c >= 0xD800 && c <= 0xF8FF) ||
           (c >= 0xFE00 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF0F) ||
           (c >= 0xFF1A && c <= 0xFF20) || (c >= 0xFFF0 && c <= 0xFFFF) ||
           (c >= 0x1F000 && c <= 0x1FAFF) || c == 0xFEFF);
}

std::u32string code_points(std::string_view utf8) {
  std::u32string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t length = length_at(utf8, at);
    if (length > 0) out.push_back(schema::first_character(utf8.substr(at, length)).character);
    at += std::max<std::size_t>(length, 1);
  }
  return out;
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  std::size_t last_end = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word_at(text, at)) {
      at += std::max<std::size_t>(length_at(text, at), 1);
      continue;
    }
    const std::size_t end = end_of_word(text, at);
    const Gap gap = words.empty() ? Gap::kStop : gap_of(text.substr(last_end, at - last_end));
    words.push_back({text.substr(at, end - at), gap});
    last_end = at = end;
  }
  return words;
}

}  // namespace lectern::mining
