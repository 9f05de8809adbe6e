// The text under a markup annotation, from the boxes of the page's characters.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "indexer/extract/box.hpp"
#include "indexer/worker/glyphs.hpp"

namespace lectern::worker {

struct Point {
  double x = 0;
  double y = 0;
};

// Four corners in any order, as displayed (see extract::Box): programs disagree with the
// PDF standard, and with each other, on which comes first.
using Quad = std::array<Point, 4>;

extract::Box box_around(const Quad& quad);

// In reading order, on one line.  A word at the mark's edge counts whole when half of its
// characters are covered; a smaller piece counts only where nothing else is covered, and the
// word that a mark merely touches where it covers nothing.  A word that is hyphenated at a
// line's end is joined, unless the page has it with its hyphen.
std::string marked_text(const std::vector<PlacedWord>& words, const std::vector<Quad>& quads);

}  // namespace lectern::worker
