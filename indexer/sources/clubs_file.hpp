// Loads clubs.toml: the one file in which its owner says which clubs an archive holds.
// Strict, because a misspelt key that is silently ignored costs its writer an hour.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <vector>

#include "indexer/sources/club.hpp"
#include "indexer/sources/yt_dlp_settings.hpp"

namespace lectern::sources {

// What is wrong, where ("data/clubs.toml:12: …"), and what would be right.
struct ClubsFileError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct ClubsFile {
  std::vector<Club> clubs;  // in the file's order
  YtDlpSettings yt_dlp;
};

// Throws ClubsFileError.
ClubsFile load_clubs_file(const std::filesystem::path& file);
std::vector<Club> load_clubs(const std::filesystem::path& file);  // of it

}  // namespace lectern::sources
