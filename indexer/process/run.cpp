#include "indexer/process/run.hpp"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <limits>
#include <stdexcept>
#include <string_view>

#include "indexer/process/child.hpp"

namespace lectern::process {
namespace {

using Clock = std::chrono::steady_clock;

std::map<std::string, std::string> clean_environment(const Command& command) {
  std::map<std::string, std::string> environment = command.environment;
  for (const char* name : {"PATH", "HOME", "LANG", "TMPDIR"})
    if (const char* value = std::getenv(name)) environment.try_emplace(name, value);
  environment.try_emplace("PATH", "/usr/local/bin:/usr/bin:/bin");
  return environment;
}

std::vector<std::string> as_assignments(const std::map<std::string, std::string>& environment) {
  std::vector<std::string> assignments;
  for (const auto& [name, value] : environment) assignments.push_back(name + "=" + value);
  return assignments;
}

bool is_program(const std::filesystem::path& file) {
  std::error_code ignored;
  return std::filesystem::is_regular_file(file, ignored) && ::access(file.c_str(), X_OK) == 0;
}

std::optional<std::filesystem::path> find_program(const std::string& name, std::string_view path) {
  if (name.find('/') != std::string::npos) return name;
  while (!name.empty() && !path.empty()) {
    const std::size_t colon = std::min(path.find(':'), path.size());
    const auto candidate = std::filesystem::path(path.substr(0, colon)) / name;
    if (colon > 0 && is_program(candidate)) return candidate;
    path.remove_prefix(std::min(colon + 1, path.size()));
  }
  return std::nullopt;
}

// One of the child's two streams, kept up to a limit.
class Capture {
 public:
  Capture(Descriptor source, std::size_t limit, std::string& kept)
      : source_(std::move(source)), limit_(limit), kept_(kept) {}

  int descriptor() const { return source_.get(); }

  // Takes what is there without waiting.  False when the child wrote more than the limit.
  bool take() {
    std::array<char, 65536> buffer;
    while (source_) {
      const ssize_t count = ::read(source_.get(), buffer.data(), buffer.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0 && errno == EAGAIN) break;
      if (count <= 0) {
        source_.close();
        break;
      }
      const std::size_t room = limit_ - kept_.size();
      kept_.append(buffer.data(), std::min(static_cast<std::size_t>(count), room));
      if (static_cast<std::size_t>(count) > room) return false;
    }
    return true;
  }

 private:
  Descriptor source_;  // closed at its end
  std::size_t limit_;
  std::string& kept_;
};

int milliseconds_until(Clock::time_point deadline) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
  return static_cast<int>(std::clamp<decltype(left)>(left, 0, std::numeric_limits<int>::max()));
}

// Collects output until the child ends, is late, writes too much, or nobody wants it any more.
void collect(const Child& child, Capture& output, Capture& errors, const Command& command,
             Result& result) {
  constexpr int kLookAgain = 100;  // milliseconds
  const Clock::time_point deadline = Clock::now() + command.time_limit;
  for (;;) {
    std::array<pollfd, 3> events{{{output.descriptor(), POLLIN, 0},
                                  {errors.descriptor(), POLLIN, 0},
                                  {child.exit_event(), POLLIN, 0}}};
    const int left = milliseconds_until(deadline);
    ::poll(events.data(), events.size(), command.interrupted ? std::min(left, kLookAgain) : left);
    result.truncated = !output.take() || !errors.take();
    if (result.truncated || events[2].revents != 0) return;
    result.timed_out = left == 0;
    result.interrupted = command.interrupted && command.interrupted();
    if (result.timed_out || result.interrupted) return;
  }
}

}  // namespace

std::optional<std::filesystem::path> find_program(const std::string& name) {
  const auto program = find_program(name, clean_environment({}).at("PATH"));
  return program && is_program(*program) ? program : std::nullopt;
}

Result run(const Command& command) {
  const auto environment = clean_environment(command);
  DescriptorPair output = output_pipe();
  DescriptorPair errors = output_pipe();
  const Descriptor null = open_null();
  const auto program = find_program(command.program, environment.at("PATH"));
  if (!program)
    throw std::runtime_error("The program '" + command.program +
                             "' was not found in PATH. Install it, or add its folder to PATH.");
  Child child({.program = *program,
               .arguments = command.arguments,
               .environment = as_assignments(environment),
               .directory = command.directory,
               .input = null.get(),
               .output = output.theirs.get(),
               .errors = errors.theirs.get()});
  output.theirs.close();
  errors.theirs.close();

  Result result;
  Capture kept_output{std::move(output.ours), command.output_limit, result.output};
  Capture kept_errors{std::move(errors.ours), command.output_limit, result.errors};
  collect(child, kept_output, kept_errors, command, result);

  const bool killed = result.timed_out || result.truncated || result.interrupted;
  if (killed) child.kill();
  const Ending ending = child.wait();
  if (killed) return result;
  result.exit_code = ending.exit_code;
  // What it wrote between our last look and its end.
  result.truncated = !kept_output.take() || !kept_errors.take();
  return result;
}

}  // namespace lectern::process
