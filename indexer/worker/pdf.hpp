// Reads one PDF with poppler, page by page, so that a long document never lies in memory
// as a whole.
#pragma once

#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "indexer/extract/document.hpp"

namespace lectern::worker {

// The document cannot be read; the message is a sentence for the club's people.
struct UnreadableDocument : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Once, before the first document: poppler's remarks on broken files go nowhere.
void silence_pdf_library();

// Gives every page in order and returns the title.  Throws UnreadableDocument.
std::string read_pdf(std::string_view bytes, int most_pages,
                     const std::function<void(extract::Page)>& page);

}  // namespace lectern::worker
