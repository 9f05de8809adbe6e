// The media store: documents by their hash, and the images of their pages, for the server
// to hand out.
//
//   media/ab/<sha256>/document.pdf
//   media/ab/<sha256>/pages/0007.webp       1280 pixels wide
//   media/ab/<sha256>/pages/0007-320.webp   320 pixels wide
//   media/ab/<sha256>/pages/0007.json       size, and the words with their boxes
#pragma once

#include <filesystem>
#include <set>
#include <string>

#include "indexer/extract/part.hpp"

namespace lectern::archive {

// media/ab/<sha256>/
std::filesystem::path media_folder(const std::filesystem::path& media, const std::string& sha256);

// media/ab/<sha256>/document.pdf; of an office document, the PDF made of it.
std::filesystem::path document_file(const std::filesystem::path& media, const std::string& sha256);

// Puts a copy of the file there; nothing when it is there already.
// Whole or not at all.  Throws std::runtime_error (a full disk).
void store_document(const std::filesystem::path& media, const std::string& sha256,
                    const std::filesystem::path& file);

// Page images are kept aside until all of a document's are there, so that a folder `pages`
// is always whole.  Each throws std::runtime_error (a full disk).
void store_page_image(const std::filesystem::path& media, const std::string& sha256,
                      const extract::PageImage& image);
void finish_page_images(const std::filesystem::path& media, const std::string& sha256,
                        const extract::Document& document);
void drop_page_images(const std::filesystem::path& media, const std::string& sha256);
bool has_page_images(const std::filesystem::path& media, const std::string& sha256);

// Removes what none of the hashes names, and what a killed run left half written.
// Returns how many documents went.
std::size_t remove_unused(const std::filesystem::path& media, const std::set<std::string>& used);

}  // namespace lectern::archive
