#include "server/search/snippet.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "server/search/words.hpp"

namespace lectern::search {
namespace {

constexpr std::size_t kLength = 240;  // code points
constexpr std::size_t kSnap = 24;     // how far a cut moves to fall between words

struct Mark {
  std::size_t begin, end;
  std::size_t word;  // which of the query's
};

struct Window {
  std::size_t begin, end;
};

std::vector<Mark> find_marks(std::u32string_view text, const WordMatcher& matcher) {
  std::vector<Mark> marks;
  if (matcher.empty()) return marks;
  for_each_word(text, [&](std::size_t begin, std::size_t end) {
    if (const std::size_t word = matcher.match(folded_word(text.substr(begin, end - begin))))
      marks.push_back({begin, end, word});
  });
  return marks;
}

// The marks [first, last) that fit in a window with the most different words, then the
// most words, then earliest.
std::pair<std::size_t, std::size_t> densest(const std::vector<Mark>& marks) {
  std::pair<std::size_t, std::size_t> best{0, 0};
  std::pair<std::size_t, std::size_t> best_score{0, 0};
  for (std::size_t first = 0, last = 0; first < marks.size(); ++first) {
    last = std::max(last, first + 1);
    while (last < marks.size() && marks[last].end - marks[first].begin <= kLength) ++last;
    std::set<std::size_t> different;
    for (std::size_t i = first; i < last; ++i) different.insert(marks[i].word);
    const std::pair score{different.size(), last - first};
    if (score <= best_score) continue;
    best_score = score;
    best = {first, last};
  }
  return best;
}

// Moves a cut that falls inside a word to the nearest space, within `limit`.
std::size_t snap_forward(std::u32string_view text, std::size_t at, std::size_t limit) {
  if (at == 0) return 0;
  for (std::size_t i = at; i <= std::min(limit, at + kSnap); ++i)
    if (i == text.size() || text[i - 1] == ' ') return i;
  return at;
}

std::size_t snap_back(std::u32string_view text, std::size_t at, std::size_t limit) {
  if (at >= text.size()) return text.size();
  for (std::size_t i = at; i >= limit && i + kSnap > at && i > 0; --i)
    if (text[i] == ' ') return i;
  return at;
}

Window window_around(std::u32string_view text, std::size_t begin, std::size_t end) {
  if (text.size() <= kLength) return {0, text.size()};
  const std::size_t slack = kLength - std::min(kLength, end - begin);
  // What follows explains more than what came before.
  std::size_t from = begin - std::min(begin, slack / 3);
  from = std::min(from, text.size() - std::min(text.size(), kLength));
  const std::size_t to = std::min(text.size(), std::max(end, from + kLength));
  return {snap_forward(text, from, begin), snap_back(text, to, end)};
}

void add_mark(Snippet& snippet, std::size_t begin, std::size_t end) {
  auto& marks = snippet.marks;
  if (!marks.empty() && begin <= marks.back().second)
    marks.back().second = std::max(marks.back().second, end);
  else
    marks.emplace_back(begin, end);
}

}  // namespace

Snippet make_snippet(std::string_view passage, const WordMatcher& matcher) {
  const std::u32string text = clean_text(passage);
  const std::vector<Mark> marks = find_marks(text, matcher);
  const auto [first, last] = densest(marks);
  const Window window = first == last
                            ? window_around(text, 0, 0)
                            : window_around(text, marks[first].begin, marks[last - 1].end);
  Snippet snippet;
  snippet.text = to_utf8(std::u32string_view{text}.substr(window.begin, window.end - window.begin));
  if (first != last)
    snippet.first_match = to_utf8(std::u32string_view{text}.substr(0, marks[first].begin)).size();
  for (const Mark& mark : marks)
    if (mark.begin >= window.begin && mark.end <= window.end)
      add_mark(snippet, mark.begin - window.begin, mark.end - window.begin);
  return snippet;
}

}  // namespace lectern::search
