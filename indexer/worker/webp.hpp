// Page images as WebP, through libwebp.
#pragma once

#include <optional>
#include <string>

#include "indexer/worker/picture.hpp"

namespace lectern::worker {

// An RGB picture as lossy WebP, scaled down to `width_px` when it is wider.  Absent when it
// is larger than WebP allows (16383 pixels).  Throws std::bad_alloc.
std::optional<std::string> to_webp(const Picture& picture, int width_px);

}  // namespace lectern::worker
