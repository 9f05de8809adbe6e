#include "indexer/worker/glyphs.hpp"

#include <poppler-page.h>

#include <cmath>
#include <utility>

#include "indexer/extract/plain_text.hpp"
#include "indexer/worker/unicode.hpp"

namespace lectern::worker {
namespace {

extract::Box to_box(const poppler::rectf& rectangle) {
  extract::Box box{rectangle.x(), rectangle.y(), rectangle.width(), rectangle.height()};
  for (double* value : {&box.x, &box.y, &box.width, &box.height})
    if (!std::isfinite(*value)) *value = 0;
  return box;
}

PlacedWord placed_word(const poppler::text_box& source) {
  PlacedWord word;
  word.box = to_box(source.bbox());
  word.space_after = source.has_space_after();
  word.vertical = source.rotation() == 1 || source.rotation() == 3;
  const std::vector<std::string> points = code_points(source.text());
  for (std::size_t i = 0; i < points.size(); ++i)
    if (std::string text = extract::plain_text(points[i]); !text.empty())
      word.glyphs.push_back({std::move(text), to_box(source.char_bbox(i))});
  return word;
}

}  // namespace

std::string PlacedWord::text() const {
  std::string text;
  for (const Glyph& glyph : glyphs) text += glyph.text;
  return text;
}

std::vector<PlacedWord> placed_words(const poppler::page& page, double width_pt, double height_pt) {
  const extract::Box whole{0, 0, width_pt, height_pt};
  std::vector<PlacedWord> words;
  for (const poppler::text_box& source : page.text_list()) {
    PlacedWord word = placed_word(source);
    const extract::Box seen = intersection(word.box, whole);
    if (!word.glyphs.empty() && seen.width > 0 && seen.height > 0) words.push_back(std::move(word));
  }
  return words;
}

}  // namespace lectern::worker
