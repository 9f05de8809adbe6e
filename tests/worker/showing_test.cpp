#include "indexer/worker/showing.hpp"

namespace lectern::worker {
namespace {

constexpr int kWidth = 640, kHeight = 360;

Picture plain(std::uint8_t level) {
  return {kWidth, kHeight, 1, std::vector<std::uint8_t>(kWidth * kHeight, level)};
}

// Fine stripes, as letters are to a machine.
void fill(Picture& picture, int left, int top, int right, int bottom) {
  for (int y = top; y < bottom; ++y)
    for (int x = left; x < right; ++x)
      picture.pixels[static_cast<std::size_t>(y * kWidth + x)] = x % 4 < 2 ? 0 : 255;
}

PlacedWord word(double x, double y, double width, double height) {
  return {{{"w", {x, y, width, height}}}, {x, y, width, height}, true, false};
}

TEST(SaysTooLittle, AnEmptyPageShowsNothing) {
  EXPECT_FALSE(says_too_little(plain(255), {}, 1));
  EXPECT_FALSE(says_too_little(plain(20), {}, 1));
}

TEST(SaysTooLittle, ATitleAloneIsNoPicture) {
  Picture page = plain(255);
  fill(page, 100, 100, 500, 140);
  EXPECT_FALSE(says_too_little(page, {word(100, 100, 400, 40)}, 1));
  EXPECT_TRUE(says_too_little(page, {}, 1));
}

TEST(SaysTooLittle, ACaptionOnAPictureIsNotAllItShows) {
  Picture page = plain(255);
  fill(page, 0, 0, kWidth, 300);
  fill(page, 100, 320, 300, 340);
  EXPECT_TRUE(says_too_little(page, {word(100, 320, 200, 20)}, 1));
}

TEST(SaysTooLittle, ABadgeIsTooSmallToCount) {
  Picture page = plain(255);
  fill(page, 560, 330, 630, 350);
  EXPECT_FALSE(says_too_little(page, {}, 1));
}

TEST(SaysTooLittle, WordsAreInPointsAndThePictureInPixels) {
  Picture page = plain(255);
  fill(page, 100, 100, 500, 140);
  EXPECT_FALSE(says_too_little(page, {word(50, 50, 200, 20)}, 2));
  EXPECT_TRUE(says_too_little(page, {word(50, 50, 200, 20)}, 1));
}

TEST(SaysTooLittle, AVerySmallPictureIsNoTrouble) {
  EXPECT_FALSE(says_too_little({1, 1, 1, {0}}, {word(0, 0, 1e9, 1e9)}, 1));
}

}  // namespace
}  // namespace lectern::worker
