// The words of a document's page, from the media store.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "server/search/page_boxes.hpp"

namespace lectern::http {

struct PageOfDocument {
  std::string sha256;
  std::int64_t page;
};

// Throws Problem where these cannot be one: of a document 64 small hexadecimal digits, of a
// page its number, from 1.
PageOfDocument page_of_document(const std::string& sha256, const std::string& page);

// Throws Problem where the archive does not have them, std::runtime_error where what it has
// cannot be read.
search::PageWords words_of_page(const std::filesystem::path& media, const PageOfDocument& asked);

}  // namespace lectern::http
