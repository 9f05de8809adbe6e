// Reads pages of one PDF, one after the other, so that a long document never lies in
// memory as a whole.
#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "indexer/extract/protocol.hpp"
#include "indexer/worker/recognition.hpp"

namespace lectern::worker {

// The document cannot be read; the message is a sentence for the club's people.
struct UnreadableDocument : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Where the pages go.  A page's images and what is missing of it come before it.
struct PageSink {
  std::function<void(int document_pages)> opened;  // before the first page
  std::function<void(const extract::PageImage&)> image;
  std::function<void(const extract::PageProblem&)> problem;
  std::function<void(const extract::Page&)> page;
};

// Once, before the first document: poppler's remarks on broken files go nowhere.
void silence_pdf_library();

// Gives the pages that the request names, in order.  Throws UnreadableDocument.
extract::Ending read_pdf(std::string_view bytes, const extract::Request& request,
                         Recogniser& recogniser, const PageSink& sink);

}  // namespace lectern::worker
