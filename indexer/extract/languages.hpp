// The names of languages for OCR.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace lectern::extract {

// Tesseract's name for an ISO 639-1 code ("en", "zh-tw"); empty when it has none.
std::string tesseract_language(const std::string& code);

// Those of the codes that are installed, joined by '+' in their order; English when none is.
// At most 47 bytes: the first ones count.
std::string tesseract_languages(const std::vector<std::string>& codes,
                                const std::set<std::string>& installed);

}  // namespace lectern::extract
