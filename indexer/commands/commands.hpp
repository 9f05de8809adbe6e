// The subcommands of lectern-reindex.  Each prints its result to stdout and returns the
// program's exit code; what stops it altogether is thrown.
#pragma once

#include "indexer/commands/options.hpp"

namespace lectern::commands {

int reindex(const Options& options);
int print_catalog(const Options& options);
int check(const Options& options);
int print_status(const Options& options);
int print_annotations(const Options& options);
int export_notes(const Options& options);
int prune(const Options& options);

// Becomes lectern-search, which lies beside this program and returns its exit code.
int search(const Options& options);

}  // namespace lectern::commands
