#include "indexer/worker/page_space.hpp"

#include <algorithm>

namespace lectern::worker {
namespace {

using Rectangle = std::array<double, 4>;

Rectangle ordered(const Rectangle& box) {
  return {std::min(box[0], box[2]), std::min(box[1], box[3]), std::max(box[0], box[2]),
          std::max(box[1], box[3])};
}

Rectangle visible(const Rectangle& media_box, const Rectangle& crop_box) {
  const Rectangle media = ordered(media_box), crop = ordered(crop_box);
  const Rectangle common{std::max(media[0], crop[0]), std::max(media[1], crop[1]),
                         std::min(media[2], crop[2]), std::min(media[3], crop[3])};
  return common[0] < common[2] && common[1] < common[3] ? common : media;
}

}  // namespace

PageSpace::PageSpace(Rectangle media_box, Rectangle crop_box, int rotation)
    : quarter_turns_(((rotation / 90) % 4 + 4) % 4) {
  const Rectangle box = visible(media_box, crop_box);
  left_ = box[0];
  bottom_ = box[1];
  right_ = box[2];
  top_ = box[3];
}

Point PageSpace::displayed(Point user) const {
  switch (quarter_turns_) {
    case 1:
      return {user.y - bottom_, user.x - left_};
    case 2:
      return {right_ - user.x, user.y - bottom_};
    case 3:
      return {top_ - user.y, right_ - user.x};
    default:
      return {user.x - left_, top_ - user.y};
  }
}

extract::Box PageSpace::displayed(Rectangle rectangle) const {
  const Point a = displayed(Point{rectangle[0], rectangle[1]});
  const Point b = displayed(Point{rectangle[2], rectangle[3]});
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x) - std::min(a.x, b.x),
          std::max(a.y, b.y) - std::min(a.y, b.y)};
}

}  // namespace lectern::worker
