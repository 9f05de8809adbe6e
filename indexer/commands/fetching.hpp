// What a run asks sites for: the recordings of all its clubs' sessions.
#pragma once

#include "indexer/archive/archive.hpp"
#include "indexer/archive/recording_facts.hpp"
#include "indexer/commands/load.hpp"
#include "indexer/commands/options.hpp"
#include "indexer/commands/progress.hpp"
#include "indexer/recordings/fetching.hpp"

namespace lectern::commands {

// Knows at once what clubs keep and earlier runs have fetched; asks nobody yet.  `progress`
// is borrowed.
recordings::Fetching fetching_of(const Loaded& loaded, const archive::Archive& archive,
                                 const Options& options, Progress& progress);

// The same for commands that look and write nothing: nobody is ever asked.
recordings::Fetching known_recordings(const Loaded& loaded, const Options& options,
                                      Progress& progress);

// Metadata as it is known at each call; `fetching` is borrowed.
archive::VideoOf videos_of(const recordings::Fetching& fetching);

// Of all recordings that the catalog lists, by recordings::recording_key().
std::set<std::string> recording_keys(const catalog::Catalog& catalog);

}  // namespace lectern::commands
