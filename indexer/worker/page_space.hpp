// From a PDF page's own coordinates (user space, origin lower left, before rotation) to
// those in which it is displayed (extract::Box).  PDF 32000-1, 8.3.2.3 and 14.11.2.
#pragma once

#include <array>

#include "indexer/worker/marked_text.hpp"

namespace lectern::worker {

class PageSpace {
 public:
  // Corners of boxes are x0, y0, x1, y1 in any order; a crop box that does not meet the
  // media box counts as absent, as it does for poppler.  Rotation in degrees, clockwise.
  PageSpace(std::array<double, 4> media_box, std::array<double, 4> crop_box, int rotation);

  Point displayed(Point user) const;
  extract::Box displayed(std::array<double, 4> rectangle) const;

 private:
  double left_, bottom_, right_, top_;
  int quarter_turns_;  // 0 to 3
};

}  // namespace lectern::worker
