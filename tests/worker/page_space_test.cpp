#include "indexer/worker/page_space.hpp"

namespace lectern::worker {
namespace {

constexpr std::array<double, 4> kMedia{0, 0, 600, 800};

std::pair<double, double> shown(const PageSpace& space, double x, double y) {
  const Point point = space.displayed(Point{x, y});
  return {point.x, point.y};
}

TEST(PageSpace, TheUpperLeftCornerIsTheOrigin) {
  const PageSpace space{kMedia, kMedia, 0};
  EXPECT_EQ(shown(space, 0, 800), std::pair(0.0, 0.0));
  EXPECT_EQ(shown(space, 100, 700), std::pair(100.0, 100.0));
}

TEST(PageSpace, TheCropBoxCounts) {
  const PageSpace space{kMedia, {50, 60, 550, 700}, 0};
  EXPECT_EQ(shown(space, 50, 700), std::pair(0.0, 0.0));
}

TEST(PageSpace, ACropBoxOutsideThePageCountsAsNone) {
  const PageSpace space{kMedia, {900, 900, 1000, 1000}, 0};
  EXPECT_EQ(shown(space, 0, 800), std::pair(0.0, 0.0));
}

TEST(PageSpace, RotationTurnsClockwise) {
  // The corner that is upper left before rotation.
  EXPECT_EQ(shown({kMedia, kMedia, 90}, 0, 800), std::pair(800.0, 0.0));
  EXPECT_EQ(shown({kMedia, kMedia, 180}, 0, 800), std::pair(600.0, 800.0));
  EXPECT_EQ(shown({kMedia, kMedia, 270}, 0, 800), std::pair(0.0, 600.0));
  EXPECT_EQ(shown({kMedia, kMedia, -90}, 0, 800), std::pair(0.0, 600.0));
}

TEST(PageSpace, ARectanglesCornersComeInAnyOrder) {
  const PageSpace space{kMedia, kMedia, 90};
  const extract::Box box{700, 10, 60, 20};
  EXPECT_EQ(space.displayed(std::array<double, 4>{10, 700, 30, 760}), box);
  EXPECT_EQ(space.displayed(std::array<double, 4>{30, 760, 10, 700}), box);
}

}  // namespace
}  // namespace lectern::worker
