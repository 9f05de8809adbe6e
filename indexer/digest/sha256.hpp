// SHA-256, the name by which documents and fingerprints are known.  Lower-case hex.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace lectern::digest {

std::string sha256(std::string_view bytes);

// Throws std::runtime_error naming the file when it cannot be read.
std::string sha256_of_file(const std::filesystem::path& file);

}  // namespace lectern::digest
