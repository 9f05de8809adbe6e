#include "indexer/worker/pdf.hpp"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <limits>
#include <memory>

#include "indexer/worker/confinement.hpp"
#include "indexer/worker/page_reader.hpp"
#include "indexer/worker/unicode.hpp"

namespace lectern::worker {
namespace {

std::unique_ptr<poppler::document> open(std::string_view bytes) {
  constexpr std::size_t kHeaderIsWithin = 1024;  // PDF 32000-1, implementation note 13
  if (bytes.empty()) throw UnreadableDocument("The file is empty (zero bytes).");
  if (bytes.size() > std::numeric_limits<int>::max())
    throw UnreadableDocument("The file is larger than 2 GiB.");
  std::unique_ptr<poppler::document> document{
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size()))};
  if (!document && bytes.substr(0, kHeaderIsWithin).find("%PDF-") == std::string_view::npos)
    throw UnreadableDocument("The file is not a PDF, whatever its name says.");
  if (!document)
    throw UnreadableDocument("The PDF is damaged, or protected in a way that is not supported.");
  if (document->is_locked())
    throw UnreadableDocument("The PDF needs a password; publish a copy without one.");
  return document;
}

int count_pages(const poppler::document& document, std::uint32_t most_pages) {
  const int pages = document.pages();
  if (pages <= 0) throw UnreadableDocument("The PDF has no pages.");
  if (static_cast<std::uint32_t>(pages) > most_pages)
    throw UnreadableDocument("The PDF says it has " + std::to_string(pages) + " pages; at most " +
                             std::to_string(most_pages) + " are read.");
  return pages;
}

std::string on_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace

void silence_pdf_library() {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
}

extract::Ending read_pdf(std::string_view bytes, const extract::Request& request,
                         Recogniser& recogniser, const PageSink& sink) {
  const auto document = open(bytes);
  const int pages = count_pages(*document, request.most_pages);
  AnnotationReader annotations{bytes};
  PageReader reader{request.wanted, recogniser, sink.image};
  const int last = std::min(request.pages.last(), pages);
  for (int number = request.pages.first; number <= last; ++number) {
    if (number > request.pages.first) limit_page(request);
    const std::unique_ptr<poppler::page> source{document->create_page(number - 1)};
    extract::Page blank;  // a page that is damaged keeps its number and stays empty
    blank.number = number;
    sink.page(source ? reader.read(*source, number, annotations.on_page(number - 1)) : blank);
  }
  return {pages, on_one_line(to_text(document->get_title()))};
}

}  // namespace lectern::worker
