#include "server/formats/markup.hpp"

#include "indexer/schema/letters.hpp"

namespace lectern::formats {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_xml(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0x7F && c != 0xFFFE && c != 0xFFFF;
}

void append(std::string& out, char32_t c) {
  switch (c) {
    case '&':
      out += "&amp;";
      return;
    case '<':
      out += "&lt;";
      return;
    case '>':
      out += "&gt;";
      return;
    case '"':
      out += "&quot;";
      return;
    case '\'':
      out += "&#39;";
      return;
    default:
      if (c < 0x80)
        out += static_cast<char>(c);
      else
        schema::append_utf8(out, c);
  }
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const schema::Decoded next = schema::first_character(text);
    const bool damaged = next.character == schema::kNoCharacter;
    if (damaged || is_xml(next.character)) append(out, damaged ? kReplacement : next.character);
    text.remove_prefix(next.bytes);
  }
  return out;
}

std::string element(std::string_view name, std::string_view text) {
  if (text.empty()) return {};
  return "<" + std::string{name} + ">" + escaped(text) + "</" + std::string{name} + ">\n";
}

}  // namespace lectern::formats
