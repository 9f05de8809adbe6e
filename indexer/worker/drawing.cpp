#include "indexer/worker/drawing.hpp"

#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>

#include "indexer/worker/colors.hpp"

namespace lectern::worker {
namespace {

constexpr double kPointsPerInch = 72;
constexpr double kMostProportion = 4;  // height to width, of an image
constexpr double kMostMagnification = 16;

}  // namespace

std::optional<Picture> draw(const poppler::page& page, double pixels_per_point, Colors colors) {
  poppler::page_renderer renderer;
  renderer.set_render_hint(poppler::page_renderer::antialiasing);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
  renderer.set_image_format(colors == Colors::kGrey ? poppler::image::format_gray8
                                                    : poppler::image::format_rgb24);
  const UseColors managed{colors == Colors::kRgb};
  const double resolution = pixels_per_point * kPointsPerInch;
  const poppler::image image = renderer.render_page(&page, resolution, resolution);
  if (!image.is_valid() || image.width() <= 0 || image.height() <= 0) return std::nullopt;

  Picture picture{image.width(), image.height(), colors == Colors::kGrey ? 1 : 3, {}};
  const auto row_size = static_cast<std::size_t>(picture.width * picture.channels);
  picture.pixels.reserve(row_size * static_cast<std::size_t>(picture.height));
  for (int y = 0; y < picture.height; ++y) {
    const char* row = image.const_data() + static_cast<std::ptrdiff_t>(y) * image.bytes_per_row();
    picture.pixels.insert(picture.pixels.end(), row, row + row_size);
  }
  return picture;
}

double scale_to_width(double width_pt, double height_pt, int width_px) {
  const double counted_width = std::max(width_pt, height_pt / kMostProportion);
  return std::min(width_px / counted_width, kMostMagnification);
}

}  // namespace lectern::worker
