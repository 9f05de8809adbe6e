// Everything that is read from one page of a PDF: its text, its readers' annotations, what
// OCR adds, its images.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "indexer/extract/part.hpp"
#include "indexer/worker/annotations.hpp"
#include "indexer/worker/recognition.hpp"

namespace poppler {
class page;
}

namespace lectern::worker {

class PageReader {
 public:
  using TakeImage = std::function<void(const extract::PageImage&)>;

  // The recogniser is borrowed: it outlives documents, because its models load slowly.
  PageReader(const extract::Wanted& wanted, Recogniser& recogniser, TakeImage take_image)
      : wanted_(wanted), recogniser_(recogniser), take_image_(std::move(take_image)) {}

  // `found` are the page's annotations, whose texts are filled in.
  extract::Page read(const poppler::page& source, int number, std::vector<FoundAnnotation> found);

 private:
  struct Reading;

  void draw_images(Reading& reading);
  void recognise_page(Reading& reading);
  void fill_in_texts(Reading& reading, std::vector<FoundAnnotation> found);
  std::string recognised_text(Reading& reading, const std::vector<Quad>& quads);

  extract::Wanted wanted_;
  Recogniser& recogniser_;
  TakeImage take_image_;
};

}  // namespace lectern::worker
