#include "indexer/worker/letters.hpp"

#include <allheaders.h>

#include <algorithm>
#include <memory>

namespace lectern::worker {
namespace {

struct DestroyPix {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using OwnedPix = std::unique_ptr<Pix, DestroyPix>;

// By measurement, see docs/ocr.md; in pixels of a page 1700 pixels wide.
constexpr double kMeasuredWidth = 1700;
constexpr double kWidest = 110;
constexpr double kHighest = 70;
constexpr int kSurroundings = 20;  // pixels to each side
constexpr int kDarker = 20;        // of 255, than the surroundings on average
constexpr int kMargin = 2;         // of paper left around a mark

OwnedPix to_pix(const Picture& grey) {
  OwnedPix pix{pixCreate(grey.width, grey.height, 8)};
  if (!pix) return pix;
  for (int y = 0; y < grey.height; ++y) {
    l_uint32* line = pixGetData(pix.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix.get());
    const std::uint8_t* row = grey.row(y);
    for (int x = 0; x < grey.width; ++x) SET_DATA_BYTE(line, x, row[x]);
  }
  return pix;
}

Picture to_picture(Pix* pix) {
  Picture picture{pixGetWidth(pix), pixGetHeight(pix), 1, {}};
  picture.pixels.reserve(static_cast<std::size_t>(picture.width) *
                         static_cast<std::size_t>(picture.height));
  for (int y = 0; y < picture.height; ++y) {
    const l_uint32* line = pixGetData(pix) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(pix);
    for (int x = 0; x < picture.width; ++x)
      picture.pixels.push_back(static_cast<std::uint8_t>(GET_DATA_BYTE(line, x)));
  }
  return picture;
}

// One bit a pixel: darker than what is around it.
OwnedPix dark_marks(Pix* grey) {
  const OwnedPix average{pixBlockconv(grey, kSurroundings, kSurroundings)};
  if (!average) return nullptr;
  const OwnedPix darkness{pixSubtractGray(nullptr, average.get(), grey)};
  if (!darkness) return nullptr;
  OwnedPix marks{pixThresholdToBinary(darkness.get(), kDarker)};  // ones where it is less
  if (marks) pixInvert(marks.get(), marks.get());
  return marks;
}

}  // namespace

std::optional<Picture> letters_alone(const Picture& grey) {
  const OwnedPix source = to_pix(grey);
  const OwnedPix marks = source ? dark_marks(source.get()) : nullptr;
  if (!marks) return std::nullopt;
  const double scale = grey.width / kMeasuredWidth;
  const auto pixels = [&](double measured) {
    return std::max(1, static_cast<int>(measured * scale));
  };
  const OwnedPix small{pixSelectBySize(marks.get(), pixels(kWidest), pixels(kHighest), 8,
                                       L_SELECT_IF_BOTH, L_SELECT_IF_LT, nullptr)};
  if (!small) return std::nullopt;
  const OwnedPix places{pixDilateBrick(nullptr, small.get(), 2 * kMargin + 1, 2 * kMargin + 1)};
  const OwnedPix letters{pixCreateTemplate(source.get())};
  if (!places || !letters) return std::nullopt;
  pixSetAll(letters.get());  // white
  pixCombineMasked(letters.get(), source.get(), places.get());
  return to_picture(letters.get());
}

}  // namespace lectern::worker
