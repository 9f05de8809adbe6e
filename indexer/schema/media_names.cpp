#include "indexer/schema/media_names.hpp"

#include <algorithm>

namespace lectern::schema {
namespace {

std::string page_name(std::int64_t page) {
  constexpr std::size_t kDigits = 4;
  const std::string digits = std::to_string(page);
  return "pages/" + std::string(kDigits - std::min(kDigits, digits.size()), '0') + digits;
}

}  // namespace

std::string page_image_name(std::int64_t page, int width_px) {
  return page_name(page) + (width_px == kPageImageWidth ? "" : "-" + std::to_string(width_px)) +
         ".webp";
}

std::string page_words_name(std::int64_t page) { return page_name(page) + ".json"; }

}  // namespace lectern::schema
