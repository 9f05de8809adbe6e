#include "indexer/schema/script.hpp"

#include <algorithm>
#include <array>

namespace lectern::schema {
namespace {

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

std::size_t length_at(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && continues(text[end])) ++end;
  return end - at;
}

std::string_view last_character(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && continues(text[begin - 1])) --begin;
  return text.substr(begin == 0 ? 0 : begin - 1);
}

// U+3001 to U+30FF (punctuation, kana), U+3400 to U+9FFF (ideographs), U+F900 to U+FAFF
// and U+FF00 to U+FFEF (their compatibility and full-width forms), U+20000 and above.
// Comparing UTF-8 as bytes compares code points.
bool is_unspaced(std::string_view character) {
  const auto within = [&](std::string_view first, std::string_view last) {
    return character >= first && character <= last;
  };
  return within("\xE3\x80\x81", "\xE3\x83\xBF") || within("\xE3\x90\x80", "\xE9\xBF\xBF") ||
         within("\xEF\xA4\x80", "\xEF\xAB\xBF") || within("\xEF\xBC\x80", "\xEF\xBF\xAF") ||
         within("\xF0\xA0\x80\x80", "\xF0\xBF\xBF\xBF");
}

constexpr std::array<std::string_view, 3> kUnspacedStops = {"。", "！", "？"};
constexpr std::array<std::string_view, 8> kSpacedStops = {".", "?", "!", "…", "؟", "۔", "।", "։"};
constexpr std::array<std::string_view, 10> kClosing = {")", "]", "\"", "'",  "”",
                                                       "’", "»", "」", "』", "）"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& characters, std::string_view character) {
  return std::find(characters.begin(), characters.end(), character) != characters.end();
}

}  // namespace

bool begins_without_spaces(std::string_view text) {
  return !text.empty() && is_unspaced(text.substr(0, length_at(text, 0)));
}

bool ends_without_spaces(std::string_view text) {
  return !text.empty() && is_unspaced(last_character(text));
}

std::size_t words_in(std::string_view piece) {
  std::size_t unspaced = 0;
  for (std::size_t at = 0; at < piece.size(); at += length_at(piece, at))
    if (is_unspaced(piece.substr(at, length_at(piece, at)))) ++unspaced;
  return std::max<std::size_t>((unspaced + 1) / 2, 1);
}

bool ends_sentence(std::string_view piece) {
  while (!piece.empty() && is_one_of(kClosing, last_character(piece)))
    piece.remove_suffix(last_character(piece).size());
  if (piece.empty()) return false;
  const std::string_view last = last_character(piece);
  return is_one_of(kSpacedStops, last) || is_one_of(kUnspacedStops, last);
}

std::size_t inner_sentence_end(std::string_view text) {
  bool stopped = false;
  for (std::size_t at = 0; at < text.size(); at += length_at(text, at)) {
    const std::string_view character = text.substr(at, length_at(text, at));
    const bool stop = is_one_of(kUnspacedStops, character);
    if (stopped && !stop && !is_one_of(kClosing, character)) return at;
    stopped = stopped || stop;
  }
  return std::string_view::npos;
}

std::size_t character_boundary(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  while (at > 0 && continues(text[at])) --at;
  return at;
}

}  // namespace lectern::schema
