#include "indexer/worker/picture.hpp"

#include <algorithm>
#include <cmath>

namespace lectern::worker {

Picture cut_out(const Picture& picture, const extract::Box& box) {
  const extract::Box whole{0, 0, static_cast<double>(picture.width),
                           static_cast<double>(picture.height)};
  const extract::Box part = intersection(box, whole);
  const int left = static_cast<int>(part.x), top = static_cast<int>(part.y);
  Picture cut{static_cast<int>(std::ceil(part.right())) - left,
              static_cast<int>(std::ceil(part.bottom())) - top,
              picture.channels,
              {}};
  if (part.width <= 0 || part.height <= 0) return {0, 0, picture.channels, {}};
  for (int y = top; y < top + cut.height; ++y) {
    const std::uint8_t* begin = picture.row(y) + left * picture.channels;
    cut.pixels.insert(cut.pixels.end(), begin, begin + cut.width * cut.channels);
  }
  return cut;
}

}  // namespace lectern::worker
