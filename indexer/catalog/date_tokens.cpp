#include "indexer/catalog/date_tokens.hpp"

#include <cctype>

#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

bool is_word_byte(unsigned char c) { return std::isalpha(c) != 0 || c >= 0x80; }

// "2018--6--29", "5--7 May": whoever types a dash as two hyphens means one.
std::size_t hyphens_between_numbers(std::string_view text, std::size_t at) {
  if (at == 0 || std::isdigit(static_cast<unsigned char>(text[at - 1])) == 0) return 1;
  const bool doubled = text.substr(at).starts_with("--") && at + 2 < text.size() &&
                       std::isdigit(static_cast<unsigned char>(text[at + 2])) != 0;
  return doubled ? 2 : 1;
}

}  // namespace

std::size_t wide_length(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead >= 0xE3 && lead <= 0xED && at + 3 <= text.size()) return 3;
  if ((lead == 0xE2 || lead == 0xEF) && at + 3 <= text.size()) return 3;
  return 0;
}

std::vector<DateToken> date_tokens(std::string_view text) {
  std::vector<DateToken> tokens;
  bool spaced = true;
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (std::isspace(c)) {
      spaced = true;
      ++i;
      continue;
    }
    DateToken token;
    token.begin = i;
    token.spaced = spaced;
    spaced = false;
    if (std::isdigit(c)) {
      token.kind = DateToken::kNumber;
      while (i < text.size() && std::isdigit(static_cast<unsigned char>(text[i]))) {
        if (token.digits < 9) token.value = token.value * 10 + (text[i] - '0');
        ++token.digits;
        ++i;
      }
    } else if (const std::size_t wide = wide_length(text, i)) {
      token.kind = c >= 0xE3 && c <= 0xED ? DateToken::kWord : DateToken::kSign;
      token.text = text.substr(i, wide);
      i += wide;
    } else if (is_word_byte(c)) {
      token.kind = DateToken::kWord;
      while (i < text.size() && is_word_byte(static_cast<unsigned char>(text[i])) &&
             wide_length(text, i) == 0)
        ++i;
      token.text = schema::fold(text.substr(token.begin, i - token.begin));
    } else {
      token.text = text.substr(i, 1);
      i += c == '-' ? hyphens_between_numbers(text, i) : 1;
    }
    token.end = i;
    tokens.push_back(std::move(token));
  }
  return tokens;
}

}  // namespace lectern::catalog
