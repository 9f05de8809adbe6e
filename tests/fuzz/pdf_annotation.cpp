// The entries of an annotation's dictionary, whatever they hold, in an otherwise sound PDF.
#include <cmath>

#include "indexer/schema/utf8.hpp"
#include "indexer/worker/annotations.hpp"
#include "tests/extract/tiny_pdf.hpp"
#include "tests/fuzz/target.hpp"

namespace lectern::fuzz {
namespace {

std::string pdf_with(std::string_view entries) {
  extract::TinyPdf pdf;
  const std::string first = std::to_string(pdf.add("<< /Subtype /Text /Contents (why?) >>"));
  const std::string second = std::to_string(pdf.add("<< " + std::string{entries} + " >>"));
  pdf.add_page({.text = "text", .more = " /Annots [" + first + " 0 R " + second + " 0 R]"});
  return pdf.bytes();
}

void check(const extract::Annotation& annotation) {
  for (const std::string* text : {&annotation.author, &annotation.date, &annotation.contents})
    require(schema::is_utf8(*text), "text is UTF-8");
  require(annotation.color.empty() || annotation.color.size() == 7, "colours are #rrggbb");
  require(std::isfinite(annotation.box.right()) && std::isfinite(annotation.box.bottom()),
          "boxes are finite");
}

}  // namespace
}  // namespace lectern::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lectern;
  const std::string pdf = fuzz::pdf_with(fuzz::as_text(data, size));
  for (const worker::FoundAnnotation& found : worker::AnnotationReader{pdf}.on_page(0))
    fuzz::check(found.annotation);
  return 0;
}
