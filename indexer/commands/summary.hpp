// What a run has done, for the person or the program that started it.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "indexer/archive/plan.hpp"
#include "indexer/commands/load.hpp"

namespace lectern::commands {

struct Summary {
  // By id: a session is written again when what was fetched for it comes in, and yet it was
  // added or changed once.
  std::set<std::string> added, changed;
  std::size_t removed = 0, unchanged = 0, passages = 0, documents_read = 0, warnings = 0;
  std::size_t unavailable = 0;          // clubs
  std::vector<std::string> unreadable;  // "club: path: reason"
  bool interrupted = false;
  double seconds = 0;
};

// Before anything is done.
Summary summary_of(const Loaded& loaded, const archive::Plan& plan);

// One session of the run's first plan, or, once recordings have come, of a later one.
void note_written(const archive::PlannedSession& session, bool later, Summary& summary);

// To stdout.
void print_summary(const Summary& summary, bool as_json);
void print_plan(const archive::Plan& plan, bool as_json);

}  // namespace lectern::commands
