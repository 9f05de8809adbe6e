// A page's words as poppler places them: in reading order, each with the boxes of its
// characters.
#pragma once

#include <string>
#include <vector>

#include "indexer/extract/box.hpp"

namespace poppler {
class page;
}

namespace lectern::worker {

struct Glyph {
  std::string text;  // one code point or the letters of a ligature, UTF-8
  extract::Box box;
};

struct PlacedWord {
  std::vector<Glyph> glyphs;  // never empty
  extract::Box box;
  bool space_after = false;
  bool vertical = false;  // written up or down the page

  std::string text() const;
};

// Words outside the page's crop box, which nobody sees, are left out.
std::vector<PlacedWord> placed_words(const poppler::page& page, double width_pt, double height_pt);

}  // namespace lectern::worker
