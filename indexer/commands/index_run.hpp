// Writes a plan's sessions into the index as their documents are read, and commits often
// enough that a kill loses little and a first run can be searched while it goes on.
#pragma once

#include <chrono>

#include "indexer/archive/archive.hpp"
#include "indexer/archive/documents.hpp"
#include "indexer/archive/passages.hpp"
#include "indexer/archive/plan.hpp"
#include "indexer/commands/options.hpp"
#include "indexer/commands/progress.hpp"
#include "indexer/commands/summary.hpp"
#include "indexer/index/writer.hpp"

namespace lectern::commands {

// What a run works with; borrowed.
struct Workshop {
  const Options& options;
  const archive::Archive& archive;
  archive::Documents& documents;
  Progress& progress;
};

class IndexRun {
 public:
  // `rebuild`: the index is made anew beside the old one, which serves until it is whole.
  // `later`: an earlier plan of the same run was written before.
  struct Mode {
    bool rebuild = false;
    bool later = false;
  };

  IndexRun(const Workshop& workshop, Mode mode, Summary& summary);

  // Afterwards all of the plan is committed.  False when it was interrupted: what was ready
  // by then is kept, unless the index was to be made anew.
  bool write(const archive::Plan& plan);

 private:
  void write_session(const archive::PlannedSession& session, const archive::Outcomes& outcomes);

  Workshop workshop_;
  Mode mode_;
  Summary& summary_;
  index::Writer writer_;
  std::chrono::steady_clock::time_point committed_ = std::chrono::steady_clock::now();
};

}  // namespace lectern::commands
