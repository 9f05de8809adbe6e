#include "server/search/page_boxes.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <string_view>

#include "indexer/schema/words.hpp"
#include "server/search/stop_words.hpp"

namespace lectern::search {
namespace {

// Bytes of one word of the page.
struct Part {
  std::size_t word = 0, begin = 0, end = 0;
};

// A word as the index cuts it: of one word of the page, or of two around a line's end.
struct Cut {
  std::array<Part, 2> parts;
  std::size_t part_count = 1;
  std::size_t term = 0;  // 0: none of the query's
  bool stop = false;
};

// Without the hyphen at its end ("-", U+2010, the soft hyphen), where it has one.
std::optional<std::string_view> before_hyphen(std::string_view text) {
  for (const std::string_view hyphen : {"-", "\u2010", "\u00AD"})
    if (text.size() > hyphen.size() && text.ends_with(hyphen))
      return text.substr(0, text.size() - hyphen.size());
  return std::nullopt;
}

bool in_another_line(const Box& a, const Box& b) {
  return std::abs((a.top + a.bottom) - (b.top + b.bottom)) > a.bottom - a.top;
}

class Cutter {
 public:
  Cutter(const PageWords& page, const WordMatcher& matcher) : page_(page), matcher_(matcher) {}

  std::vector<Cut> cuts() && {
    for (std::size_t i = 0; i < page_.words.size(); ++i)
      if (add_hyphenated(i))
        ++i;
      else
        add(page_.words[i].text, i);
    return std::move(cuts_);
  }

 private:
  void add(std::string_view text, std::size_t word) {
    schema::WordReader reader{text};
    for (schema::Word read; reader.next(read);) add(read, {{{word, read.begin, read.end}, {}}}, 1);
  }

  void add(const schema::Word& read, const std::array<Part, 2>& parts, std::size_t count) {
    const std::size_t term = matcher_.match(read);
    cuts_.push_back({parts, count, term, term > 0 && is_stop_word(read.folded)});
  }

  // Whether the words `i` and `i + 1` are one that the query matches, and so were added.
  bool add_hyphenated(std::size_t i) {
    if (i + 1 == page_.words.size()) return false;
    const PageWord &first = page_.words[i], &second = page_.words[i + 1];
    const auto start = before_hyphen(first.text);
    if (!start || !in_another_line(first.box, second.box)) return false;
    const std::size_t seam = start->size();
    const std::string joined = std::string{*start} + second.text;
    const std::size_t before = cuts_.size();
    bool matched = false;
    schema::WordReader reader{joined};
    for (schema::Word read; reader.next(read);)
      if (read.end <= seam) {
        add(read, {{{i, read.begin, read.end}, {}}}, 1);
      } else if (read.begin >= seam) {
        add(read, {{{i + 1, read.begin - seam, read.end - seam}, {}}}, 1);
      } else {
        // The hyphen is marked with what it follows.
        add(read, {{{i, read.begin, first.text.size()}, {i + 1, 0, read.end - seam}}}, 2);
        matched = cuts_.back().term > 0;
      }
    if (!matched) cuts_.resize(before);
    return matched;
  }

  const PageWords& page_;
  const WordMatcher& matcher_;
  std::vector<Cut> cuts_;
};

// Calls `visit` for each longest stretch of neighbours that answer one piece.
template <typename Visit>
void for_each_stretch(std::span<Cut> cuts, Visit visit) {
  while (!cuts.empty()) {
    std::size_t size = 1;
    while (size < cuts.size() && cuts[size].term == cuts[0].term) ++size;
    if (cuts[0].term > 0) visit(cuts.first(size));
    cuts = cuts.subspan(size);
  }
}

// Stop words stay where their phrase stands, and where nothing else is matched.
void drop_stray_stop_words(std::vector<Cut>& cuts) {
  const auto is_content = [](const Cut& cut) { return cut.term > 0 && !cut.stop; };
  if (std::none_of(cuts.begin(), cuts.end(), is_content)) return;
  for_each_stretch(cuts, [&](std::span<Cut> stretch) {
    if (std::any_of(stretch.begin(), stretch.end(), is_content)) return;
    for (Cut& cut : stretch) cut.term = 0;
  });
}

bool is_inside(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

double characters_in(std::string_view text) {
  return static_cast<double>(
      std::count_if(text.begin(), text.end(), [](char byte) { return !is_inside(byte); }));
}

bool has_word(std::string_view text) {
  schema::Word word;
  return schema::WordReader{text}.next(word);
}

// As if all characters were equally wide.  Punctuation around what is marked is marked, too;
// words that stand upright are marked whole.
Box box_of(const PageWord& word, std::size_t begin, std::size_t end) {
  const std::string_view text = word.text;
  if (!has_word(text.substr(0, begin))) begin = 0;
  if (!has_word(text.substr(end))) end = text.size();
  const double width = word.box.right - word.box.left;
  const double all = characters_in(text);
  if (width < word.box.bottom - word.box.top || all < 2) return word.box;
  Box box = word.box;
  box.left = word.box.left + width * characters_in(text.substr(0, begin)) / all;
  box.right = word.box.left + width * characters_in(text.substr(0, end)) / all;
  return box;
}

}  // namespace

std::vector<MatchedBox> matched_boxes(const PageWords& page, const WordMatcher& matcher,
                                      std::size_t most) {
  std::vector<MatchedBox> boxes;
  if (matcher.empty()) return boxes;
  std::vector<Cut> cuts = Cutter{page, matcher}.cuts();
  drop_stray_stop_words(cuts);

  // Neighbours in one word of the page that answer the same piece share a box.
  std::optional<Part> open;
  std::size_t term = 0;
  const auto close = [&] {
    if (open && boxes.size() < most) {
      const PageWord& word = page.words[open->word];
      boxes.push_back({box_of(word, open->begin, open->end), word.text, term});
    }
    open.reset();
  };
  for (const Cut& cut : cuts) {
    // A pair of characters is followed by its second one.
    const bool within = open && cut.parts[0].word == open->word && cut.parts[0].begin < open->end;
    if (cut.term == 0 && !within) close();
    for (std::size_t i = 0; cut.term > 0 && i < cut.part_count; ++i) {
      const Part& part = cut.parts[i];
      if (open && open->word == part.word && term == cut.term) {
        open->end = std::max(open->end, part.end);
        continue;
      }
      close();
      open = part;
      term = cut.term;
    }
  }
  close();
  return boxes;
}

}  // namespace lectern::search
