// The media store: documents by their hash, for the server to hand out.
#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace lectern::archive {

// media/ab/<sha256>/
std::filesystem::path media_folder(const std::filesystem::path& media, const std::string& sha256);

// Puts a copy of the file there as document.pdf; nothing when it is there already.
// Whole or not at all.  Throws std::runtime_error (a full disk).
void store_document(const std::filesystem::path& media, const std::string& sha256,
                    const std::filesystem::path& file);

// Removes what none of the hashes names, and what a killed run left half written.
// Returns how many documents went.
std::size_t remove_unused(const std::filesystem::path& media, const std::set<std::string>& used);

}  // namespace lectern::archive
