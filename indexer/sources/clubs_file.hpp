// Loads clubs.toml: the one file in which its owner says which clubs an archive holds.
// Strict, because a misspelt key that is silently ignored costs its writer an hour.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <vector>

#include "indexer/sources/club.hpp"

namespace lectern::sources {

// What is wrong, where ("data/clubs.toml:12: …"), and what would be right.
struct ClubsFileError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// In the file's order.  Throws ClubsFileError.
std::vector<Club> load_clubs(const std::filesystem::path& file);

}  // namespace lectern::sources
