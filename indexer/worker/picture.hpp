// A page as pixels.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/extract/box.hpp"

namespace lectern::worker {

// Rows from the top, without padding.
struct Picture {
  int width = 0;
  int height = 0;
  int channels = 1;  // 1: grey, 3: red, green, blue
  std::vector<std::uint8_t> pixels;

  const std::uint8_t* row(int y) const {
    return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width * channels);
  }
};

// The part inside the box, which is in pixels and is cut to the picture.
Picture cut_out(const Picture& picture, const extract::Box& box);

}  // namespace lectern::worker
