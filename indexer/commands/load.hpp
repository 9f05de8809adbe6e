// From the clubs file, and the synonyms beside it, to the catalog: what every subcommand but
// `status` begins with.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "indexer/catalog/session.hpp"
#include "indexer/commands/options.hpp"
#include "indexer/schema/synonyms.hpp"
#include "indexer/sources/source.hpp"
#include "indexer/sources/yt_dlp_settings.hpp"

namespace lectern::commands {

// The clubs of the file that are asked for, as far as they could be read now.
struct Loaded {
  catalog::Catalog catalog;
  std::map<std::string, std::filesystem::path> roots;  // by club id, of those read
  std::set<std::string> configured;                    // every id in the file
  sources::YtDlpSettings yt_dlp;
  std::vector<schema::SynonymGroup> synonyms;
  std::size_t unavailable = 0;  // clubs asked for that cannot be read
};

// Throws ClubsFileError, and std::runtime_error for a --club that the file does not have.
Loaded load(const Options& options, const std::filesystem::path& clones, sources::Network network);

}  // namespace lectern::commands
