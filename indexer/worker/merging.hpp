// Puts what OCR read beside what a page has as text, without saying anything twice.
#pragma once

#include <vector>

#include "indexer/extract/page.hpp"
#include "indexer/worker/glyphs.hpp"
#include "indexer/worker/recognition.hpp"

namespace lectern::worker {

// Adds to the page's text and words those that do not lie on a
// word of its own.
void add_recognised(extract::Page& page, const std::vector<PlacedWord>& own,
                    const std::vector<RecognisedWord>& recognised, double pixels_per_point);

}  // namespace lectern::worker
