#include "indexer/recordings/screen.hpp"

#include <algorithm>
#include <utility>

#include "indexer/schema/script.hpp"

namespace lectern::recordings {
namespace {

constexpr char kBlank = ' ';

Line trimmed(Line line) {
  const std::string_view text = line.cue->text;
  while (line.begin < line.end && text[line.begin] == kBlank) ++line.begin;
  while (line.begin < line.end && text[line.end - 1] == kBlank) --line.end;
  return line;
}

Screen screen_of(const Cue& cue) {
  Screen screen{&cue, {}};
  std::size_t begin = 0;
  while (begin <= cue.text.size()) {
    const std::size_t end = std::min(cue.text.find('\n', begin), cue.text.size());
    const Line line = trimmed({&cue, begin, end});
    const bool blank = line.begin == line.end;
    if (begin == 0) screen.cleared = blank;
    screen.bottom_blank = blank;
    if (!blank) screen.lines.push_back(line);
    begin = end + 1;
  }
  return screen;
}

using WordTimes =
    std::pair<std::vector<WordTime>::const_iterator, std::vector<WordTime>::const_iterator>;

WordTimes words_of(const Line& line) {
  const auto before = [](const WordTime& word, std::size_t offset) { return word.offset < offset; };
  const auto& words = line.cue->words;
  const auto first = std::lower_bound(words.begin(), words.end(), line.begin, before);
  return {first, std::lower_bound(first, words.end(), line.end, before)};
}

bool is_timed(const Line& line) {
  const auto [first, last] = words_of(line);
  return first != last;
}

bool same_times(const Line& a, const Line& b) {
  const auto [first_a, last_a] = words_of(a);
  const auto [first_b, last_b] = words_of(b);
  return std::equal(first_a, last_a, first_b, last_b,
                    [](const WordTime& x, const WordTime& y) { return x.begin == y.begin; });
}

// The same letters: a line whose words have times may have other blanks between them.
bool same_text(std::string_view a, std::string_view b) {
  std::size_t i = 0, j = 0;
  while (true) {
    while (i < a.size() && a[i] == kBlank) ++i;
    while (j < b.size() && b[j] == kBlank) ++j;
    if (i == a.size() || j == b.size()) return i == a.size() && j == b.size();
    if (a[i++] != b[j++]) return false;
  }
}

bool stands_still(const Line& before, const Line& now) {
  return same_text(before.text(), now.text()) && (!is_timed(now) || same_times(before, now));
}

// "good" that has become "good evening".
bool has_grown(const Line& before, const Line& now) {
  const std::string_view was = before.text(), is = now.text();
  if (is_timed(now) || is.size() <= was.size() || !is.starts_with(was)) return false;
  return is[was.size()] == kBlank || schema::ends_without_spaces(was);
}

}  // namespace

std::vector<Screen> screens_of(const std::vector<Cue>& cues) {
  std::vector<Screen> screens;
  screens.reserve(cues.size());
  for (const Cue& cue : cues)
    if (Screen screen = screen_of(cue); !screen.lines.empty()) screens.push_back(std::move(screen));
  std::stable_sort(screens.begin(), screens.end(),
                   [](const Screen& a, const Screen& b) { return a.cue->begin < b.cue->begin; });
  return screens;
}

Carried carried_lines(const Screen& before, const Screen& now) {
  const std::size_t most = std::min(before.lines.size(), now.lines.size());
  for (std::size_t count = most; count > 0; --count) {
    const std::size_t from = before.lines.size() - count;
    std::size_t same = 0;
    while (same < count && stands_still(before.lines[from + same], now.lines[same])) ++same;
    if (same == count) return {count, 0};
    const Line& was = before.lines.back();
    if (same + 1 == count && has_grown(was, now.lines[same])) return {same, was.text().size()};
  }
  return {};
}

Line without_front(Line line, std::size_t bytes) {
  line.begin += bytes;
  return trimmed(line);
}

}  // namespace lectern::recordings
