// The pages of a document as the media store has them: their sizes, images and words.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "server/api/json.hpp"

namespace lectern::http {

// Of all pages of a document, at most 20,000.  A page of unknown size (damaged, or without
// words) has that of the one before it, else of the one after it, else of a sheet of paper.
std::vector<api::StoredPage> stored_pages(const std::filesystem::path& media,
                                          const std::string& sha256, std::int64_t count);

}  // namespace lectern::http
