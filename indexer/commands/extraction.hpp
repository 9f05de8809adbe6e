// Reads the documents that a plan needs, from the cache or through the workers, and
// hands over each session as soon as all of its documents are read.
#pragma once

#include <filesystem>
#include <functional>

#include "indexer/archive/documents.hpp"
#include "indexer/archive/passages.hpp"
#include "indexer/archive/plan.hpp"
#include "indexer/commands/options.hpp"
#include "indexer/commands/progress.hpp"
#include "indexer/extract/reader.hpp"

namespace lectern::commands {

struct Extraction {
  const Options& options;
  archive::Documents& documents;
  Progress& progress;
  std::function<void(const archive::PlannedSession&, const archive::Outcomes&)> session_ready;
};

// lectern-extract: beside this program, where the build and the packages put it.
std::filesystem::path worker_program();

// The workers that the options ask for.
extract::PoolOptions pool_options(const Options& options);

// How many of the plan's documents have to be read by a worker.
std::size_t documents_to_read(const archive::Plan& plan, const Options& options,
                              archive::Documents& documents);

// False when it was interrupted: sessions that were not ready are left out.
bool run_extraction(const archive::Plan& plan, const Extraction& extraction);

}  // namespace lectern::commands
