// Reads the words of a page from the JSON that the indexer keeps beside the page's images:
//   {"width":720,"height":405,"words":[[x,y,width,height,"text"],…]}
// in PDF points; a sixth element of a word, OCR's confidence, is not needed here.
#pragma once

#include <optional>
#include <string_view>

#include "server/search/page_boxes.hpp"

namespace lectern::api {

// Absent when it is something else: broken off, damaged, of another version.
std::optional<search::PageWords> read_page_words(std::string_view json);

struct PageSize {
  double width = 0, height = 0;
};

// How many bytes of the JSON tell the page's size.
inline constexpr std::size_t kSizeBytes = 64;

// From the beginning of the JSON alone, for documents of many pages.  Absent where it begins
// otherwise, or the page has no extent.
std::optional<PageSize> read_page_size(std::string_view beginning);

}  // namespace lectern::api
