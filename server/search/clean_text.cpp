#include "server/search/clean_text.hpp"

#include "indexer/schema/letters.hpp"

namespace lectern::search {
namespace {

constexpr char32_t kReplacement = U'\uFFFD';

bool is_space(char32_t c) {
  return c <= ' ' || (c >= 0x7F && c <= 0xA0) || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x3000;
}

}  // namespace

void append_clean(std::u32string& text, char32_t c) {
  if (c == schema::kNoCharacter) c = kReplacement;
  if (!is_space(c))
    text.push_back(c);
  else if (!text.empty() && text.back() != ' ')
    text.push_back(U' ');
}

std::u32string clean_text(std::string_view utf8) {
  std::u32string out;
  out.reserve(utf8.size());
  while (!utf8.empty()) {
    const schema::Decoded next = schema::first_character(utf8);
    append_clean(out, next.character);
    utf8.remove_prefix(next.bytes);
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string valid_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  while (!bytes.empty()) {
    const schema::Decoded next = schema::first_character(bytes);
    if (next.character == schema::kNoCharacter)
      schema::append_utf8(out, kReplacement);
    else
      out += bytes.substr(0, next.bytes);
    bytes.remove_prefix(next.bytes);
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
      schema::append_utf8(out, c);
  }
  return out;
}

}  // namespace lectern::search
