#include "server/terminal/layout.hpp"

#include <algorithm>
#include <cwchar>

#include "server/search/clean_text.hpp"

namespace lectern::terminal {
namespace {

// Less is no screen to lay text out on.
constexpr std::size_t kLeastWidth = 20;

// Unicode, UAX #9: they could make a line show in another order than it is written in.
bool steers_direction(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

std::size_t columns_of(char32_t c) {
  const int columns = ::wcwidth(static_cast<wchar_t>(c));
  return columns < 0 ? 1 : static_cast<std::size_t>(columns);
}

bool is_marked(const Marks& marks, std::size_t at) {
  return std::any_of(marks.begin(), marks.end(),
                     [at](const auto& mark) { return at >= mark.first && at < mark.second; });
}

// Where the line that begins at `begin` ends: before a blank where that is possible.
std::size_t end_of_line(std::u32string_view text, std::size_t begin, std::size_t columns) {
  std::size_t used = 0, last_blank = begin;
  for (std::size_t at = begin; at < text.size(); ++at) {
    used += columns_of(text[at]);
    if (text[at] == ' ') last_blank = at;
    if (used > columns && at > begin) return last_blank > begin ? last_blank : at;
  }
  return text.size();
}

// With the codes that make marks look so.
std::string line_of(const Screen& screen, std::u32string_view text, std::size_t begin,
                    std::size_t end, const Marks& marks) {
  std::string line;
  for (std::size_t at = begin; at < end;) {
    const bool marked = is_marked(marks, at);
    std::u32string run;
    for (; at < end && is_marked(marks, at) == marked; ++at)
      if (!steers_direction(text[at])) run.push_back(text[at]);
    const std::string piece = search::to_utf8(run);
    line += marked ? shown(screen, Look::kMark, piece) : piece;
  }
  return line;
}

}  // namespace

std::string printable(std::string_view text) {
  const std::u32string clean = search::clean_text(text);
  return line_of({}, clean, 0, clean.size(), {});
}

std::string paragraph(const Screen& screen, std::size_t indent, std::string_view text,
                      const Marks& marks) {
  const std::u32string clean = search::clean_text(text);
  const std::size_t columns =
      screen.width == 0 ? clean.size() * 2
                        : std::max(kLeastWidth, screen.width - std::min(indent, screen.width));
  std::string lines;
  for (std::size_t begin = 0; begin < clean.size();) {
    const std::size_t end = end_of_line(clean, begin, columns);
    lines += std::string(indent, ' ') + line_of(screen, clean, begin, end, marks) + "\n";
    begin = end;
    while (begin < clean.size() && clean[begin] == ' ') ++begin;
  }
  return lines;
}

}  // namespace lectern::terminal
