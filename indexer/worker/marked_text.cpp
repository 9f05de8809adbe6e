#include "indexer/worker/marked_text.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace lectern::worker {
namespace {

using extract::Box;

// Whether the point lies in the quad's convex hull, whatever the order of its corners: it
// does when it is in one of the triangles that its corners form.
double side(const Point& a, const Point& b, const Point& p) {
  return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

bool in_triangle(const Point& a, const Point& b, const Point& c, const Point& p) {
  const double first = side(a, b, p), second = side(b, c, p), third = side(c, a, p);
  const bool has_negative = first < 0 || second < 0 || third < 0;
  const bool has_positive = first > 0 || second > 0 || third > 0;
  return !(has_negative && has_positive);
}

bool covers(const Quad& quad, const Point& point) {
  for (std::size_t left_out = 0; left_out < quad.size(); ++left_out) {
    const Point& a = quad[(left_out + 1) % 4];
    const Point& b = quad[(left_out + 2) % 4];
    const Point& c = quad[(left_out + 3) % 4];
    if (side(a, b, c) != 0 && in_triangle(a, b, c, point)) return true;
  }
  return false;
}

// Programs draw marks higher than the line they are on, so that they touch its neighbours.
// Where a mark covers characters nearly whole, those it covers by less than this are not
// meant.
constexpr double kNearlyWhole = 0.9;
constexpr double kTouched = 0.7;

// The share of the character's height, across its line, that the mark covers.
double covered_share(const Box& glyph, const Box& mark, bool vertical) {
  const Box common = extract::intersection(glyph, mark);
  const double whole = vertical ? glyph.width : glyph.height;
  return whole > 0 ? (vertical ? common.width : common.height) / whole : 0.0;
}

struct MarkedWord {
  const PlacedWord* word;
  std::vector<bool> covered;  // by glyph
  std::size_t count = 0;

  std::string text() const {
    std::string text;
    for (std::size_t i = 0; i < covered.size(); ++i)
      if (covered[i]) text += word->glyphs[i].text;
    return text;
  }
};

struct Candidate {
  std::size_t word, glyph;
  double share;
};

// Characters whose middle lies in the mark.
std::vector<Candidate> candidates(const std::vector<PlacedWord>& words, const Quad& quad) {
  const Box mark = box_around(quad);
  std::vector<Candidate> found;
  for (std::size_t w = 0; w < words.size(); ++w) {
    const Box common = extract::intersection(words[w].box, mark);
    if (common.width <= 0 && common.height <= 0) continue;
    for (std::size_t g = 0; g < words[w].glyphs.size(); ++g) {
      const Box& glyph = words[w].glyphs[g].box;
      if (covers(quad, {glyph.x + glyph.width / 2, glyph.y + glyph.height / 2}))
        found.push_back({w, g, covered_share(glyph, mark, words[w].vertical)});
    }
  }
  return found;
}

std::vector<MarkedWord> words_under(const std::vector<PlacedWord>& words,
                                    const std::vector<Quad>& quads) {
  std::vector<MarkedWord> all;
  for (const PlacedWord& word : words)
    all.push_back({&word, std::vector<bool>(word.glyphs.size(), false), 0});
  for (const Quad& quad : quads) {
    const std::vector<Candidate> found = candidates(words, quad);
    const bool whole = std::any_of(found.begin(), found.end(), [](const Candidate& candidate) {
      return candidate.share >= kNearlyWhole;
    });
    for (const Candidate& candidate : found)
      if (!whole || candidate.share >= kTouched)
        all[candidate.word].covered[candidate.glyph] = true;
  }
  for (MarkedWord& marked : all)
    marked.count =
        static_cast<std::size_t>(std::count(marked.covered.begin(), marked.covered.end(), true));
  std::erase_if(all, [](const MarkedWord& marked) { return marked.count == 0; });
  return all;
}

bool is_half_covered(const MarkedWord& marked) {
  return marked.count * 2 >= marked.word->glyphs.size();
}

bool starts_lower(const std::string& text) {
  const auto first = static_cast<unsigned char>(text.empty() ? ' ' : text[0]);
  return (first >= 'a' && first <= 'z') || first >= 0x80;
}

// "-", the soft hyphen and the Unicode hyphen.
std::optional<std::size_t> hyphen_at_end(const std::string& text) {
  for (const std::string_view hyphen : {"-", "\xC2\xAD", "\xE2\x80\x90"})
    if (text.size() > hyphen.size() && text.ends_with(hyphen)) return text.size() - hyphen.size();
  return std::nullopt;
}

bool on_same_line(const PlacedWord& a, const PlacedWord& b) {
  if (a.vertical != b.vertical) return false;
  const Box common =
      extract::intersection({a.vertical ? a.box.x : 0, a.vertical ? 0 : a.box.y,
                             a.vertical ? a.box.width : 1, a.vertical ? 1 : a.box.height},
                            {b.vertical ? b.box.x : 0, b.vertical ? 0 : b.box.y,
                             b.vertical ? b.box.width : 1, b.vertical ? 1 : b.box.height});
  const double smaller =
      a.vertical ? std::min(a.box.width, b.box.width) : std::min(a.box.height, b.box.height);
  return (a.vertical ? common.width : common.height) > smaller / 2;
}

// The word that a mark touches which is too thin to cover the middle of any character: a
// slip of the reader's hand, which still says where it was.
const PlacedWord* touched_word(const std::vector<PlacedWord>& words,
                               const std::vector<Quad>& quads) {
  constexpr double kReach = 2;  // points to either side
  const PlacedWord* nearest = nullptr;
  double most = 0;
  for (const Quad& quad : quads) {
    Box mark = box_around(quad);
    if (mark.width > mark.height) continue;
    mark = {mark.x - kReach, mark.y, mark.width + 2 * kReach, mark.height};
    for (const PlacedWord& word : words) {
      const Box common = extract::intersection(word.box, mark);
      if (common.height < std::min(word.box.height, mark.height) / 2 || common.area() <= most)
        continue;
      most = common.area();
      nearest = &word;
    }
  }
  return nearest;
}

class Line {
 public:
  explicit Line(const std::vector<PlacedWord>& page) {
    for (const PlacedWord& word : page)
      if (word.text().find('-') != std::string::npos) hyphenated_.insert(word.text());
  }

  void add(const PlacedWord& word, const std::string& text) {
    if (last_ != nullptr) join(word, text);
    text_ += text;
    last_ = &word;
  }

  std::string take() { return std::move(text_); }

 private:
  void join(const PlacedWord& word, const std::string& text) {
    if (on_same_line(*last_, word)) {
      if (last_->space_after || &word != last_ + 1) text_ += ' ';
      return;
    }
    const auto hyphen = hyphen_at_end(text_);
    if (!hyphen || !starts_lower(text)) {
      text_ += ' ';
      return;
    }
    const std::size_t begin = text_.rfind(' ') == std::string::npos ? 0 : text_.rfind(' ') + 1;
    if (!is_known(text_.substr(begin) + text)) text_.erase(*hyphen);
  }

  // Punctuation around the word does not matter.
  bool is_known(std::string word) const {
    while (!word.empty() && std::string_view(".,;:!?)]\"'").find(word.back()) != std::string::npos)
      word.pop_back();
    return std::any_of(hyphenated_.begin(), hyphenated_.end(), [&](const std::string& other) {
      return other.find(word) != std::string::npos;
    });
  }

  std::set<std::string> hyphenated_;
  const PlacedWord* last_ = nullptr;
  std::string text_;
};

}  // namespace

Box box_around(const Quad& quad) {
  Box box{quad[0].x, quad[0].y, 0, 0};
  for (const Point& corner : quad) box = extract::united(box, {corner.x, corner.y, 0, 0});
  return box;
}

std::string marked_text(const std::vector<PlacedWord>& words, const std::vector<Quad>& quads) {
  const std::vector<MarkedWord> marked = words_under(words, quads);
  if (marked.empty()) {
    const PlacedWord* touched = touched_word(words, quads);
    return touched != nullptr ? touched->text() : std::string{};
  }
  const bool any_half = std::any_of(marked.begin(), marked.end(), is_half_covered);
  Line line{words};
  for (const MarkedWord& found : marked) {
    if (!any_half)
      line.add(*found.word, found.text());
    else if (is_half_covered(found))
      line.add(*found.word, found.word->text());
  }
  return line.take();
}

}  // namespace lectern::worker
