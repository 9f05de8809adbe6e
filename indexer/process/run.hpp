// One small runner over Boost.Process for programs that are run to their end (git,
// yt-dlp): no shell, a clean environment, captured and bounded output, a time limit.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lectern::process {

struct Command {
  std::string program;  // looked up in PATH unless it has a slash
  std::vector<std::string> arguments;
  std::map<std::string, std::string> environment;  // added to PATH, HOME, LANG, TMPDIR of ours
  std::filesystem::path directory;                 // working directory; empty: ours
  std::chrono::milliseconds time_limit{60'000};
  std::size_t output_limit = std::size_t{16} << 20;  // bytes of stdout and stderr, each
  std::function<bool()> interrupted = {};            // asked several times a second
};

struct Result {
  int exit_code = -1;        // -1 when it did not exit by itself
  bool timed_out = false;    // killed, with everything it had started
  bool truncated = false;    // wrote more than the limit; killed
  bool interrupted = false;  // killed
  std::string output;        // stdout
  std::string errors;        // stderr
};

// Where the program lies in PATH, or at the path that is given; absent when it does not.
std::optional<std::filesystem::path> find_program(const std::string& name);

// Throws std::runtime_error naming the program when it cannot be started.
Result run(const Command& command);

}  // namespace lectern::process
