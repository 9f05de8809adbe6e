// The command line of lectern-reindex.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "indexer/remote/network.hpp"
#include "indexer/remote/pace.hpp"

namespace lectern::commands {

enum class Command {
  kReindex,
  kCatalog,
  kCheck,
  kStatus,
  kAnnotations,
  kExportNotes,
  kPrune,
  kSearch
};

struct Options {
  Command command = Command::kReindex;
  std::filesystem::path clubs;     // data/clubs.toml or clubs.toml when not given
  std::filesystem::path synonyms;  // synonyms.toml beside the clubs file, or the shipped ones
  std::filesystem::path archive = "archive";
  std::vector<std::string> only;  // club ids; empty: all
  unsigned jobs = 0;              // worker processes; 0: one per processor
  bool offline = false;
  std::string yt_dlp;               // the program, instead of that of the clubs file
  std::optional<int> max_requests;  // for recordings, and as many for documents and records
  remote::Network network;          // how documents elsewhere are reached
  remote::Pauses pauses;            // between requests for them
  bool ocr = true;
  bool images = true;
  bool full = false;
  bool dry_run = false;
  bool json = false;
  std::filesystem::path file;       // of `annotations`
  std::string session;              // of `export-notes`
  std::vector<std::string> search;  // arguments of `search`
};

// Exit codes of every subcommand.
enum ExitCode { kDone = 0, kFailed = 1, kWrongUsage = 2, kDoneWithUnreadable = 3 };

// The options, or the exit code when there is nothing to do: help was printed, or the
// usage was wrong and has been explained on stderr.
std::variant<Options, int> parse_options(int argc, char** argv);

}  // namespace lectern::commands
