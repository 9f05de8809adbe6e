#include "indexer/worker/showing.hpp"

#include <algorithm>
#include <cmath>

namespace lectern::worker {
namespace {

// By measurement, see docs/ocr.md: on pages below this share OCR finds nothing but the
// badges of slide programs.
constexpr double kTooMuch = 0.03;

constexpr int kCellsAcross = 80;
constexpr int kContrast = 48;     // of 255, between a cell's darkest and lightest pixel
constexpr double kMargin = 0.25;  // around a word, of its height: accents, underlines

// The page as a grid of square cells.
class Cells {
 public:
  explicit Cells(const Picture& grey)
      : grey_(grey),
        size_(std::max(1, grey.width / kCellsAcross)),
        across_(grey.width / size_),
        down_(grey.height / size_),
        explained_(static_cast<std::size_t>(across_ * down_), false) {}

  void explain(const extract::Box& box) {
    const int left = cell(box.x), right = std::min(cell(box.right()), across_ - 1);
    const int top = cell(box.y), bottom = std::min(cell(box.bottom()), down_ - 1);
    for (int y = std::max(top, 0); y <= bottom; ++y)
      for (int x = std::max(left, 0); x <= right; ++x) explained_[place(x, y)] = true;
  }

  double unexplained_share() const {
    std::size_t count = 0;
    for (int y = 0; y < down_; ++y)
      for (int x = 0; x < across_; ++x)
        if (!explained_[place(x, y)] && has_structure(x, y)) ++count;
    return explained_.empty() ? 0.0
                              : static_cast<double>(count) / static_cast<double>(explained_.size());
  }

 private:
  int cell(double pixels) const {
    return static_cast<int>(std::clamp(std::floor(pixels / size_), -1.0, 1e6));
  }
  std::size_t place(int x, int y) const { return static_cast<std::size_t>(y * across_ + x); }

  bool has_structure(int x, int y) const {
    int darkest = 255, lightest = 0;
    for (int row = y * size_; row < (y + 1) * size_; ++row) {
      const std::uint8_t* begin = grey_.row(row) + x * size_;
      const auto [low, high] = std::minmax_element(begin, begin + size_);
      darkest = std::min<int>(darkest, *low);
      lightest = std::max<int>(lightest, *high);
    }
    return lightest - darkest > kContrast;
  }

  const Picture& grey_;
  int size_, across_, down_;
  std::vector<bool> explained_;
};

}  // namespace

double unexplained_share(const Picture& grey, const std::vector<PlacedWord>& words,
                         double pixels_per_point) {
  Cells cells{grey};
  for (const PlacedWord& word : words) {
    const double margin = word.box.height * kMargin;
    cells.explain({(word.box.x - margin) * pixels_per_point,
                   (word.box.y - margin) * pixels_per_point,
                   (word.box.width + 2 * margin) * pixels_per_point,
                   (word.box.height + 2 * margin) * pixels_per_point});
  }
  return cells.unexplained_share();
}

bool says_too_little(const Picture& grey, const std::vector<PlacedWord>& words,
                     double pixels_per_point) {
  return unexplained_share(grey, words, pixels_per_point) > kTooMuch;
}

}  // namespace lectern::worker
