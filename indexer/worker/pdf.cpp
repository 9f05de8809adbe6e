#include "indexer/worker/pdf.hpp"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <limits>
#include <memory>

#include "indexer/worker/confinement.hpp"
#include "indexer/worker/mending.hpp"
#include "indexer/worker/page_reader.hpp"
#include "indexer/worker/unicode.hpp"

namespace lectern::worker {
namespace {

constexpr const char* kDamagedPage = "Nothing could be read here, because the PDF is damaged.";

// How often poppler has found fault with what it reads.  A worker has one thread.
std::size_t complaints = 0;

// Where the tree of pages is lost their number alone says nothing.
bool shows_any_page(const poppler::document& document) {
  constexpr int kMostTries = 1000;
  for (int index = 0; index < std::min(document.pages(), kMostTries); ++index)
    if (const std::unique_ptr<poppler::page> page{document.create_page(index)}) return true;
  return false;
}

// A document with at least one page, mended where it has to be.
class OpenPdf {
 public:
  explicit OpenPdf(std::string_view file) {
    if (file.empty()) throw UnreadableDocument("The file is empty (zero bytes).");
    if (file.size() > std::numeric_limits<int>::max())
      throw UnreadableDocument("The file is larger than 2 GiB.");
    if (load(file)) return;
    const bool has_none = document_ && document_->pages() == 0;
    const std::string_view bare = bare_pdf(file);
    if ((bare.size() < file.size() && load(bare)) || load_mended(rebuilt(file)) ||
        load_mended(with_trailer(file)))
      return;
    throw UnreadableDocument(has_none ? "The PDF has no pages." : why_unreadable(file));
  }

  const poppler::document& document() const { return *document_; }
  std::string_view bytes() const { return bytes_; }  // that the document is read from

 private:
  bool load(std::string_view bytes) {
    bytes_ = bytes;
    document_.reset(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document_) return false;
    if (document_->is_locked())
      throw UnreadableDocument("The PDF is protected by a password; publish it without one.");
    return shows_any_page(*document_);
  }

  bool load_mended(std::optional<std::string> mended) {
    if (!mended) return false;
    document_.reset();
    mended_ = std::move(*mended);
    return load(mended_);
  }

  std::string mended_;
  std::string_view bytes_;
  std::unique_ptr<poppler::document> document_;
};

int count_pages(const poppler::document& document, std::uint32_t most_pages) {
  const int pages = document.pages();
  if (static_cast<std::uint32_t>(pages) > most_pages)
    throw UnreadableDocument("The PDF says it has " + std::to_string(pages) + " pages; at most " +
                             std::to_string(most_pages) + " are read.");
  return pages;
}

bool says_nothing(const extract::Page& page) {
  return page.text.empty() && page.annotations.empty();
}

// Some programs put the whole document there.
std::string as_title(std::string text) {
  constexpr std::size_t kMostBytes = 1000;
  if (text.size() > kMostBytes) {
    std::size_t end = kMostBytes;
    while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;  // within a character
    text.resize(end);
  }
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

}  // namespace

void silence_pdf_library() {
  poppler::set_debug_error_function([](const std::string&, void*) { ++complaints; }, nullptr);
}

extract::Ending read_pdf(std::string_view bytes, const extract::Request& request,
                         Recogniser& recogniser, const PageSink& sink) {
  const OpenPdf pdf{bytes};
  const int pages = count_pages(pdf.document(), request.most_pages);
  sink.opened(pages);
  AnnotationReader annotations{pdf.bytes()};
  PageReader reader{request.wanted, recogniser, sink.image};
  const int last = std::min(request.pages.last(), pages);
  for (int number = request.pages.first; number <= last; ++number) {
    if (number > request.pages.first) limit_page(request);
    const std::size_t complaints_before = complaints;
    const std::unique_ptr<poppler::page> source{pdf.document().create_page(number - 1)};
    extract::Page page;  // one that is damaged keeps its number and stays empty
    page.number = number;
    if (source) page = reader.read(*source, number, annotations.on_page(number - 1));
    if (!source || (says_nothing(page) && complaints > complaints_before))
      sink.problem({number, kDamagedPage});
    sink.page(page);
  }
  return {pages, as_title(to_text(pdf.document().get_title()))};
}

}  // namespace lectern::worker
