#include "indexer/worker/page_reader.hpp"

#include <poppler-page.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "indexer/worker/drawing.hpp"
#include "indexer/worker/merging.hpp"
#include "indexer/worker/showing.hpp"
#include "indexer/worker/unicode.hpp"
#include "indexer/worker/webp.hpp"

namespace lectern::worker {
namespace {

constexpr std::array<int, 2> kImageWidths = {1280, 320};
constexpr int kLookWidth = 640;  // to see whether a page shows more than its text

// By measurement, see docs/ocr.md: a slide reads best 1700 pixels wide.  Pages that are
// written like paper, in upright format, need as much for their smaller letters.
constexpr double kSlideWidth = 1700;
constexpr double kPaperDotsPerInch = 200;
constexpr double kPointsPerInch = 72;

constexpr std::size_t kMostMarkedText = std::size_t{1} << 20;  // of a page

double length(double points) { return std::isfinite(points) ? std::max(points, 0.0) : 0.0; }

// The crop box as a reader sees it; poppler gives it as it lies in the file.
void measure(const poppler::page& source, extract::Page& page) {
  const poppler::rectf box = source.page_rect(poppler::crop_box);
  page.width_pt = length(box.width());
  page.height_pt = length(box.height());
  const auto orientation = source.orientation();
  if (orientation == poppler::page::landscape || orientation == poppler::page::seascape)
    std::swap(page.width_pt, page.height_pt);
}

double scale_for_ocr(const extract::Page& page) {
  const double upright = kPaperDotsPerInch / kPointsPerInch;
  const double width = std::max(page.width_pt, page.height_pt);
  return page.height_pt > page.width_pt ? std::min(upright, 2 * kSlideWidth / width)
                                        : kSlideWidth / width;
}

extract::Box scaled(const extract::Box& box, double factor) {
  return {box.x * factor, box.y * factor, box.width * factor, box.height * factor};
}

}  // namespace

// One page while it is read.  Pictures are drawn when they are first needed.
struct PageReader::Reading {
  const poppler::page& source;
  extract::Page page;
  std::optional<std::vector<PlacedWord>> words;
  std::optional<Picture> for_ocr;  // grey
  bool drawable = true;

  const std::vector<PlacedWord>& placed() {
    if (!words) words = placed_words(source, page.width_pt, page.height_pt);
    return *words;
  }

  const Picture* drawn_for_ocr() {
    if (!for_ocr && drawable) for_ocr = draw(source, scale_for_ocr(page), Colors::kGrey);
    drawable = for_ocr.has_value();
    return for_ocr ? &*for_ocr : nullptr;
  }
};

extract::Page PageReader::read(const poppler::page& source, int number,
                               std::vector<FoundAnnotation> found) {
  Reading reading{source, {}, {}, {}, true};
  extract::Page& page = reading.page;
  page.number = number;
  measure(source, page);
  page.text = to_text(source.text({}, poppler::page::non_raw_non_physical_layout));
  if (page.width_pt > 0 && page.height_pt > 0) {
    if (wanted_.images) draw_images(reading);
    if (wanted_.ocr) recognise_page(reading);
  }
  if (!found.empty()) fill_in_texts(reading, std::move(found));
  return std::move(page);
}

void PageReader::draw_images(Reading& reading) {
  extract::Page& page = reading.page;
  for (const PlacedWord& word : reading.placed())
    page.words.push_back({word.text(), word.box, std::nullopt});
  const double scale = scale_to_width(page.width_pt, page.height_pt, kImageWidths.front());
  const std::optional<Picture> image = draw(reading.source, scale, Colors::kRgb);
  reading.drawable = image.has_value();
  if (!image) return;
  for (const int width : kImageWidths) {
    std::optional<std::string> webp = to_webp(*image, width);
    if (!webp) return;
    take_image_({page.number, width, std::move(*webp)});
  }
  page.drawn = true;
}

void PageReader::recognise_page(Reading& reading) {
  extract::Page& page = reading.page;
  if (!reading.drawable) return;
  // Not the page image, even where there is one: what is found must not depend on it.
  const double scale = scale_to_width(page.width_pt, page.height_pt, kLookWidth);
  const std::optional<Picture> look = draw(reading.source, scale, Colors::kGrey);
  if (!look || !says_too_little(*look, reading.placed(), scale)) return;
  const Picture* picture = reading.drawn_for_ocr();
  if (picture == nullptr) return;
  const double ocr_scale = picture->width / page.width_pt;
  const int dots_per_inch = static_cast<int>(std::lround(ocr_scale * kPointsPerInch));
  add_recognised(page, reading.placed(),
                 recogniser_.page(*picture, dots_per_inch, wanted_.languages), ocr_scale);
}

void PageReader::fill_in_texts(Reading& reading, std::vector<FoundAnnotation> found) {
  std::size_t bytes = 0;
  for (FoundAnnotation& item : found) {
    extract::Annotation& annotation = item.annotation;
    for (const Quad& quad : item.quads) annotation.lines.push_back(box_around(quad));
    if (marks_text(annotation.type) && bytes < kMostMarkedText) {
      annotation.text = marked_text(reading.placed(), item.quads);
      if (annotation.text.empty() && wanted_.ocr) {
        annotation.text = recognised_text(reading, item.quads);
        annotation.recognised = !annotation.text.empty();
      }
      bytes += annotation.text.size();
    }
    reading.page.annotations.push_back(std::move(annotation));
  }
}

// What stands under marks over a figure or a scanned page.
std::string PageReader::recognised_text(Reading& reading, const std::vector<Quad>& quads) {
  const Picture* picture =
      reading.page.width_pt > 0 && reading.page.height_pt > 0 ? reading.drawn_for_ocr() : nullptr;
  if (picture == nullptr) return {};
  const double scale = picture->width / reading.page.width_pt;
  const int dots_per_inch = static_cast<int>(std::lround(scale * kPointsPerInch));
  std::string text;
  for (const Quad& quad : quads) {
    const Picture piece = cut_out(*picture, scaled(box_around(quad), scale));
    if (piece.width < 4 || piece.height < 4) continue;
    for (const RecognisedWord& word : recogniser_.block(piece, dots_per_inch, wanted_.languages))
      text += (text.empty() ? "" : " ") + word.text;
  }
  return text;
}

}  // namespace lectern::worker
