#include "server/search/snippet.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/schema/letters.hpp"
#include "indexer/schema/words.hpp"
#include "server/search/clean_text.hpp"

namespace lectern::search {
namespace {

constexpr std::size_t kLength = 240;     // code points
constexpr std::size_t kSnap = 24;        // bytes by which a cut moves to fall between words
constexpr std::size_t kMostMarks = 400;  // of a passage that is full of them

struct Mark {
  std::size_t begin, end;  // bytes of the passage
  std::size_t word;        // which of the query's
};

struct Window {
  std::size_t begin, end;  // bytes of the passage
};

std::vector<Mark> find_marks(std::string_view text, const WordMatcher& matcher) {
  std::vector<Mark> marks;
  if (matcher.empty()) return marks;
  schema::WordReader reader{text};
  for (schema::Word word; marks.size() < kMostMarks && reader.next(word);)
    if (const std::size_t which = matcher.match(word))
      marks.push_back({word.begin, word.end, which});
  return marks;
}

// The marks [first, last) that fit in a window with the most different words, then the
// most words, then earliest.
std::pair<std::size_t, std::size_t> densest(const std::vector<Mark>& marks) {
  std::pair<std::size_t, std::size_t> best{0, 0};
  std::pair<std::size_t, std::size_t> best_score{0, 0};
  std::vector<std::size_t> different;
  for (std::size_t first = 0, last = 0; first < marks.size(); ++first) {
    last = std::max(last, first + 1);
    while (last < marks.size() && marks[last].end - marks[first].begin <= kLength) ++last;
    different.clear();
    for (std::size_t i = first; i < last; ++i)
      if (std::find(different.begin(), different.end(), marks[i].word) == different.end())
        different.push_back(marks[i].word);
    const std::pair score{different.size(), last - first};
    if (score <= best_score) continue;
    best_score = score;
    best = {first, last};
  }
  return best;
}

bool is_blank(char c) { return static_cast<unsigned char>(c) <= ' '; }
bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

// The place `characters` before or behind another, between characters.
std::size_t back(std::string_view text, std::size_t at, std::size_t characters) {
  while (at > 0 && characters > 0)
    if (begins_character(text[--at])) --characters;
  return at;
}

std::size_t forward(std::string_view text, std::size_t at, std::size_t characters) {
  while (at < text.size() && characters > 0) {
    ++at;
    while (at < text.size() && !begins_character(text[at])) ++at;
    --characters;
  }
  return at;
}

// Moves a cut that falls inside a word to the nearest blank, within `limit`.
std::size_t snap_forward(std::string_view text, std::size_t at, std::size_t limit) {
  if (at == 0) return 0;
  for (std::size_t i = at; i <= std::min(limit, at + kSnap); ++i)
    if (i == text.size() || is_blank(text[i - 1])) return i;
  return at;
}

std::size_t snap_back(std::string_view text, std::size_t at, std::size_t limit) {
  if (at >= text.size()) return text.size();
  for (std::size_t i = at; i >= limit && i + kSnap > at && i > 0; --i)
    if (is_blank(text[i])) return i;
  return at;
}

Window window_around(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t after_all = forward(text, 0, kLength);
  if (after_all == text.size()) return {0, text.size()};
  const std::size_t slack = kLength - std::min(kLength, end - begin);
  // What follows explains more than what came before.
  const std::size_t from = std::min(back(text, begin, slack / 3), back(text, text.size(), kLength));
  const std::size_t to = std::max(std::min(end, text.size()), forward(text, from, kLength));
  return {snap_forward(text, from, begin), snap_back(text, to, end)};
}

// The text of a window as it is shown, and which of its code points are marked.
class Cutter {
 public:
  Cutter(std::string_view passage, Window window) : passage_(passage), window_(window) {}

  Snippet cut(const std::vector<Mark>& marks) {
    std::size_t at = window_.begin;
    for (const Mark& mark : marks) {
      if (mark.begin < at || mark.end > window_.end) {
        extend(mark, at);
        continue;
      }
      show(at, mark.begin);
      const std::size_t begin = text_.size();
      show(mark.begin, mark.end);
      add(begin);
      at = mark.end;
    }
    show(at, window_.end);
    if (!text_.empty() && text_.back() == U' ') text_.pop_back();
    snippet_.text = to_utf8(text_);
    return std::move(snippet_);
  }

 private:
  void show(std::size_t begin, std::size_t end) {
    while (begin < end) {
      const schema::Decoded next = schema::first_character(passage_.substr(begin, end - begin));
      append_clean(text_, next.character);
      begin += next.bytes;
    }
  }

  void add(std::size_t begin) {
    if (!snippet_.marks.empty() && begin <= snippet_.marks.back().second)
      snippet_.marks.back().second = text_.size();
    else
      snippet_.marks.emplace_back(begin, text_.size());
  }

  // A pair of ideographs that begins inside the mark before it.
  void extend(const Mark& mark, std::size_t& at) {
    if (mark.end <= at || mark.end > window_.end || mark.begin < window_.begin) return;
    show(at, mark.end);
    snippet_.marks.back().second = text_.size();
    at = mark.end;
  }

  std::string_view passage_;
  Window window_;
  std::u32string text_;
  Snippet snippet_;
};

}  // namespace

Snippet make_snippet(std::string_view passage, const WordMatcher& matcher) {
  const std::vector<Mark> marks = find_marks(passage, matcher);
  const auto [first, last] = densest(marks);
  const Window window = first == last
                            ? window_around(passage, 0, 0)
                            : window_around(passage, marks[first].begin, marks[last - 1].end);
  Snippet snippet = Cutter{passage, window}.cut(marks);
  if (first != last) snippet.first_match = marks[first].begin;
  return snippet;
}

}  // namespace lectern::search
