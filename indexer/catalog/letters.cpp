#include "indexer/catalog/letters.hpp"

#include <cctype>

namespace lectern::catalog {

bool is_letter_at(std::string_view text, std::size_t i) {
  auto c = static_cast<unsigned char>(text[i]);
  if (c < 0x80) return std::isalnum(c) != 0;
  while (i > 0 && (c & 0xC0) == 0x80) c = static_cast<unsigned char>(text[--i]);
  if (text.substr(i).starts_with("\xF0\x9F") || text.substr(i).starts_with("\xEF\xB8\x8F"))
    return false;                    // pictures
  return !(c == 0xE2 || c == 0xC2);  // general punctuation and Latin-1 signs do not join words
}

// Their UTF-8 begins with 0xE3-0xED.
bool is_ideographic(std::string_view word) {
  const auto lead = static_cast<unsigned char>(word.front());
  return lead >= 0xE3 && lead <= 0xED;
}

std::size_t find_word(std::string_view folded, std::string_view word, std::size_t from) {
  for (std::size_t at = folded.find(word, from); at != std::string_view::npos;
       at = folded.find(word, at + 1)) {
    if (is_ideographic(word)) return at;
    const std::size_t end = at + word.size();
    const bool starts = at == 0 || !is_letter_at(folded, at - 1) || !is_letter_at(folded, at);
    const bool ends =
        end == folded.size() || !is_letter_at(folded, end) || !is_letter_at(folded, end - 1);
    if (starts && ends) return at;
  }
  return std::string_view::npos;
}

}  // namespace lectern::catalog
