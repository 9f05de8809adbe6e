// The text of an annotation's rich text, the small XHTML that some programs write instead of
// plain contents: PDF 32000-1, 12.7.3.4.
#pragma once

#include <string>
#include <string_view>

namespace lectern::worker {

// One line for each of its paragraphs; empty for what holds no text.
std::string text_of_rich_text(std::string_view xhtml);

}  // namespace lectern::worker
