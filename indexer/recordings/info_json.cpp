#include "indexer/recordings/info_json.hpp"

#include <algorithm>
#include <boost/json/parser.hpp>
#include <charconv>
#include <optional>

namespace lectern::recordings {
namespace {

namespace json = boost::json;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kReplacement = "\\ufffd";
constexpr std::size_t kEscape = kReplacement.size();  // bytes of "\ud83d"

// The UTF-16 unit of the escape that begins there.
std::optional<unsigned> unit_at(std::string_view text, std::size_t at) {
  const std::string_view escape = text.substr(std::min(at, text.size()), kEscape);
  unsigned unit = 0;
  if (escape.size() < kEscape || !escape.starts_with("\\u") ||
      std::from_chars(escape.data() + 2, escape.data() + kEscape, unit, 16).ptr !=
          escape.data() + kEscape)
    return std::nullopt;
  return unit;
}

bool is_high(std::optional<unsigned> unit) { return unit && *unit >= 0xD800 && *unit < 0xDC00; }
bool is_low(std::optional<unsigned> unit) { return unit && *unit >= 0xDC00 && *unit < 0xE000; }

// Past the escape that begins there; half a character is replaced.
std::size_t mend_escape(std::string& text, std::size_t at) {
  const auto unit = unit_at(text, at);
  if (!is_high(unit) && !is_low(unit)) return at + 2;
  if (is_high(unit) && is_low(unit_at(text, at + kEscape))) return at + 2 * kEscape;
  text.replace(at, kEscape, kReplacement);
  return at + kEscape;
}

// Past what begins there outside of texts; a number that is none is replaced.
std::size_t mend_number(std::string& text, std::size_t at) {
  for (const std::string_view word : {"NaN", "Infinity", "-Infinity"}) {
    if (!std::string_view{text}.substr(at).starts_with(word)) continue;
    text.replace(at, word.size(), word.size(), ' ');
    text.replace(at, 2, "\"\"");
    return at + word.size();
  }
  return at + 1;
}

// As long as it was, so that places in it are those of the file.
std::string mended(std::string_view written) {
  std::string text{written};
  bool in_text = false;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '"') {
      in_text = !in_text;
      ++at;
    } else if (in_text) {
      at = text[at] == '\\' ? mend_escape(text, at) : at + 1;
    } else {
      at = mend_number(text, at);
    }
  }
  return text;
}

InfoJson parse_strictly(std::string_view text) {
  json::parse_options options;
  options.allow_invalid_utf8 = true;  // text_field() repairs it
  json::parser parser{{}, options};
  json::error_code error;
  const std::size_t used = parser.write_some(text.data(), text.size(), error);
  if (!error && text.find_first_not_of(kBlanks, used) != std::string_view::npos)
    error = json::error::extra_data;
  if (error) return {nullptr, error.message() + " at byte " + std::to_string(used)};
  return {parser.release(), {}};
}

}  // namespace

InfoJson parse_info_json(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  InfoJson info = parse_strictly(text);
  if (info.problem.empty()) return info;
  return parse_strictly(mended(text));
}

}  // namespace lectern::recordings
