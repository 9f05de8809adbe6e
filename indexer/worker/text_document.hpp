// Reads documents that are text: notes, source code, notebooks, drawings.
#pragma once

#include <string_view>

#include "indexer/extract/format.hpp"
#include "indexer/worker/pdf.hpp"

namespace lectern::worker {

// Gives the text in pieces of a few paragraphs, numbered as pages are; those that the
// request names.  Throws UnreadableDocument.
extract::Ending read_text(std::string_view bytes, const extract::Request& request,
                          const PageSink& sink);

}  // namespace lectern::worker
