// The words of a page with their boxes, as the JSON that previews mark hits with:
//   {"width":720,"height":405,"words":[[x,y,width,height,"text"],…]}
// in PDF points from the upper left of the page as displayed; a word that OCR read has its
// confidence in percent as a sixth element.
#pragma once

#include <string>

#include "indexer/extract/page.hpp"

namespace lectern::archive {

std::string page_words_json(const extract::Page& page);

}  // namespace lectern::archive
