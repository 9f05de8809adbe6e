// What the files of a document's pages are called, below its folder in the media store.
#pragma once

#include <cstdint>
#include <string>

namespace lectern::schema {

// Widths of page images, in pixels.
inline constexpr int kPageImageWidth = 1280;
inline constexpr int kThumbnailWidth = 320;

std::string page_image_name(std::int64_t page,
                            int width_px);       // pages/0007.webp, pages/0007-320.webp
std::string page_words_name(std::int64_t page);  // pages/0007.json

}  // namespace lectern::schema
