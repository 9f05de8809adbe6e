// The names of languages for OCR.
#pragma once

#include <string>
#include <vector>

namespace lectern::extract {

// Tesseract's names for ISO 639-1 codes ("en", "ru"), joined by '+' in their order; of
// languages without one, English remains.  At most 47 bytes: the first ones count.
std::string tesseract_languages(const std::vector<std::string>& codes);

}  // namespace lectern::extract
