// Where something lies on a page as it is displayed: in PDF points (1/72 inch) from the
// upper left of the crop box, after the page's own rotation.
#pragma once

#include <algorithm>

namespace lectern::extract {

struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  double right() const { return x + width; }
  double bottom() const { return y + height; }
  double area() const { return width * height; }

  bool operator==(const Box&) const = default;
};

inline Box intersection(const Box& a, const Box& b) {
  const double x = std::max(a.x, b.x);
  const double y = std::max(a.y, b.y);
  return {x, y, std::max(std::min(a.right(), b.right()) - x, 0.0),
          std::max(std::min(a.bottom(), b.bottom()) - y, 0.0)};
}

// The smallest box around both.
inline Box united(const Box& a, const Box& b) {
  const double x = std::min(a.x, b.x);
  const double y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

}  // namespace lectern::extract
