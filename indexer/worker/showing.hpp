// How much of what a page shows its own text accounts for: the rest may be words in a
// picture, which only OCR can read.
#pragma once

#include <vector>

#include "indexer/worker/glyphs.hpp"
#include "indexer/worker/picture.hpp"

namespace lectern::worker {

// The share (0 to 1) of a drawn page that has structure, such as letters, lines or
// photographs, where the page has no word of its own.  Plain areas, however coloured, count
// as nothing.
double unexplained_share(const Picture& grey, const std::vector<PlacedWord>& words,
                         double pixels_per_point);

// Whether the page's text says too little for what it shows.
bool says_too_little(const Picture& grey, const std::vector<PlacedWord>& words,
                     double pixels_per_point);

}  // namespace lectern::worker
