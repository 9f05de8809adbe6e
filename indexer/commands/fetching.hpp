// What a run asks sites for: the recordings of all its clubs' sessions.
#pragma once

#include "indexer/archive/archive.hpp"
#include "indexer/commands/load.hpp"
#include "indexer/commands/options.hpp"
#include "indexer/commands/progress.hpp"
#include "indexer/recordings/fetching.hpp"

namespace lectern::commands {

// Knows at once what clubs keep and earlier runs have fetched; asks nobody yet.  `progress`
// is borrowed.
recordings::Fetching fetching_of(const Loaded& loaded, const archive::Archive& archive,
                                 const Options& options, Progress& progress);

// Of all recordings that the catalog lists, by recordings::recording_key().
std::set<std::string> recording_keys(const catalog::Catalog& catalog);

}  // namespace lectern::commands
