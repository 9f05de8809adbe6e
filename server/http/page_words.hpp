// The words of a document's page, from the media store.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "server/search/page_boxes.hpp"

namespace lectern::http {

struct PageOfDocument {
  std::string sha256;
  std::int64_t page;
};

// Throws Problem where it is not 64 small hexadecimal digits.
const std::string& document_name(const std::string& sha256);

// Throws Problem where these cannot be one: of a document 64 small hexadecimal digits, of a
// page its number, from 1.
PageOfDocument page_of_document(const std::string& sha256, const std::string& page);

// Throws Problem where the archive does not have them, std::runtime_error where what it has
// cannot be read.
search::PageWords words_of_page(const std::filesystem::path& media, const PageOfDocument& asked);

// The same, absent where they cannot be had for either reason.
std::optional<search::PageWords> words_if_any(const std::filesystem::path& media,
                                              const PageOfDocument& asked);

}  // namespace lectern::http
