#include "indexer/schema/fold.hpp"

#include <cstdint>

namespace lectern::schema {
namespace {

struct Decoded {
  std::uint32_t code_point;
  std::size_t length;  // bytes; 1 with code_point 0xFFFFFFFF for a byte that is not UTF-8
};

Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = lead >= 0xF0 ? 4u : lead >= 0xE0 ? 3u : lead >= 0xC2 ? 2u : 0u;
  if (length == 0 || lead > 0xF4 || at + length > text.size()) return {0xFFFFFFFFu, 1};
  std::uint32_t code_point = lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return {0xFFFFFFFFu, 1};
    code_point = (code_point << 6) | (byte(at + i) & 0x3Fu);
  }
  return {code_point, length};
}

void append_utf8(std::string& out, std::uint32_t c) {
  const auto push = [&](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    push(c);
  } else if (c < 0x800) {
    push(0xC0 | (c >> 6));
    push(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    push(0xE0 | (c >> 12));
    push(0x80 | ((c >> 6) & 0x3F));
    push(0x80 | (c & 0x3F));
  } else {
    push(0xF0 | (c >> 18));
    push(0x80 | ((c >> 12) & 0x3F));
    push(0x80 | ((c >> 6) & 0x3F));
    push(0x80 | (c & 0x3F));
  }
}

// Simple case folding of the alphabets that names here are written in
// (UnicodeData.txt; Latin Extended-A pairs an even capital with the next odd letter
// outside the three stretches listed).
std::uint32_t lower(std::uint32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  if (c == 0x130) return 'i';
  if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return (c & 1u) ? c + 1 : c;
  if (c == 0x178) return 0xFF;
  if (c >= 0x100 && c <= 0x177 && c != 0x131 && c != 0x138 && c != 0x149) return c | 1u;
  if (c >= 0x391 && c <= 0x3A9) return c + 32;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  return c;
}

bool is_space(std::uint32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) ||
         c == 0x3000 || c == 0xFEFF;
}

// Punctuation and symbols of the blocks that occur in titles.
bool is_separator(std::uint32_t c) {
  if (c < 0x80)
    return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
  return c <= 0xBF || c == 0xD7 || c == 0xF7 || (c >= 0x2000 && c <= 0x2BFF) ||
         (c >= 0x3000 && c <= 0x3004) || (c >= 0x3008 && c <= 0x3020) ||
         (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xFE00 && c <= 0xFE6F) ||
         (c >= 0xFF00 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20) ||
         (c >= 0x1F000 && c <= 0x1FAFF) || c == 0xFEFF || c > 0x10FFFF;
}

}  // namespace

std::string fold(std::string_view utf8) {
  std::string out;
  bool pending_space = false;
  for (std::size_t i = 0; i < utf8.size();) {
    const Decoded decoded = decode(utf8, i);
    if (is_space(decoded.code_point)) {
      pending_space = !out.empty();
    } else if (decoded.code_point == '@' && out.empty()) {
      // A handle and the bare name are the same person.
    } else {
      if (pending_space) out.push_back(' ');
      pending_space = false;
      if (decoded.code_point == 0xFFFFFFFFu)
        out.push_back(utf8[i]);
      else
        append_utf8(out, lower(decoded.code_point));
    }
    i += decoded.length;
  }
  return out;
}

std::string lowered(std::string_view utf8) {
  std::string out;
  for (std::size_t i = 0; i < utf8.size();) {
    const Decoded decoded = decode(utf8, i);
    std::string letter;
    if (decoded.code_point != 0xFFFFFFFFu) append_utf8(letter, lower(decoded.code_point));
    if (letter.size() == decoded.length)
      out += letter;
    else
      out += utf8.substr(i, decoded.length);
    i += decoded.length;
  }
  return out;
}

std::string slug(std::string_view utf8, std::size_t max_bytes) {
  std::string out;
  bool pending_dash = false;
  for (std::size_t i = 0; i < utf8.size();) {
    const Decoded decoded = decode(utf8, i);
    i += decoded.length;
    if (is_separator(decoded.code_point)) {
      pending_dash = !out.empty();
      continue;
    }
    std::string letter;
    if (pending_dash) letter.push_back('-');
    append_utf8(letter, lower(decoded.code_point));
    if (out.size() + letter.size() > max_bytes) break;
    pending_dash = false;
    out += letter;
  }
  return out;
}

}  // namespace lectern::schema
