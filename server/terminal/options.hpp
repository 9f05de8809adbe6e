// The command line of lectern-search.
#pragma once

#include <filesystem>
#include <variant>

#include "server/search/request.hpp"

namespace lectern::terminal {

struct Options {
  std::filesystem::path archive = "archive";
  search::Request request;
  bool json = false;
};

enum ExitCode { kDone = 0, kFailed = 1, kWrongUsage = 2 };

// The options, or the exit code when there is nothing to do: help was printed, or the
// usage was wrong and has been explained on stderr.
std::variant<Options, int> parse_options(int argc, char** argv);

}  // namespace lectern::terminal
