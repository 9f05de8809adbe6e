// The annotations of a PDF, read with QPDF, because poppler's C++ interface has none.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "indexer/extract/annotation.hpp"
#include "indexer/worker/marked_text.hpp"

namespace lectern::worker {

// One annotation, and for a markup where its text stands.
struct FoundAnnotation {
  extract::Annotation annotation;  // `text` and `lines` still empty
  std::vector<Quad> quads;         // displayed, in points
};

class AnnotationReader {
 public:
  // The bytes are borrowed for its life.  A file that QPDF cannot read has no annotations.
  explicit AnnotationReader(std::string_view pdf);
  ~AnnotationReader();
  AnnotationReader(const AnnotationReader&) = delete;
  AnnotationReader& operator=(const AnnotationReader&) = delete;

  // Those by which a reader says something, in the page's order: marks, and whatever else
  // has contents.  Pop-ups belong to their parents, replies too; hidden ones are left out.
  // `index` counts from 0; a page that does not exist has none.
  std::vector<FoundAnnotation> on_page(int index);

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace lectern::worker
