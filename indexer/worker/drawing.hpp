// Draws pages with poppler.
#pragma once

#include <optional>

#include "indexer/worker/picture.hpp"

namespace poppler {
class page;
}

namespace lectern::worker {

enum class Colors { kGrey, kRgb };

// The page as displayed, its annotations included, `pixels_per_point` times its size in
// points.  Absent when poppler cannot draw it.
std::optional<Picture> draw(const poppler::page& page, double pixels_per_point, Colors colors);

// The scale at which a page of this size (points, above zero) becomes `width_px` wide, or
// less where it would be excessively high or magnified.
double scale_to_width(double width_pt, double height_pt, int width_px);

}  // namespace lectern::worker
