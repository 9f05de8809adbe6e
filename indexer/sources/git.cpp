#include "indexer/sources/git.hpp"

#include <cctype>
#include <stdexcept>
#include <vector>

#include "indexer/process/run.hpp"

namespace lectern::sources {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::minutes kTimeLimit{10};

// A club's repository is data: nothing in it may run, ask, or write elsewhere.
process::Command git(std::vector<std::string> arguments) {
  process::Command command;
  command.program = "git";
  command.arguments = {"-c", "core.hooksPath=/dev/null",  "-c", "core.symlinks=false",
                       "-c", "core.fsmonitor=false",      "-c", "core.protectNTFS=true",
                       "-c", "core.autocrlf=false",       "-c", "gc.auto=0",
                       "-c", "http.lowSpeedLimit=1000",   "-c", "http.lowSpeedTime=60",
                       "-c", "filter.lfs.smudge=cat",     "-c", "filter.lfs.process=",
                       "-c", "filter.lfs.required=false", "-c", "advice.detachedHead=false"};
  command.arguments.insert(command.arguments.end(), arguments.begin(), arguments.end());
  command.environment = {{"GIT_TERMINAL_PROMPT", "0"},
                         {"GIT_ASKPASS", "true"},
                         {"SSH_ASKPASS", "true"},
                         {"GIT_CONFIG_NOSYSTEM", "1"},
                         {"GIT_CONFIG_GLOBAL", "/dev/null"},
                         {"GIT_ALLOW_PROTOCOL", "https:http:ssh:git:file"},
                         {"GIT_SSH_COMMAND", "ssh -o BatchMode=yes"},
                         {"GIT_LFS_SKIP_SMUDGE", "1"}};
  command.time_limit = kTimeLimit;
  return command;
}

std::string last_line(std::string text) {
  while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back()))) text.pop_back();
  const std::size_t line = text.rfind('\n');
  return line == std::string::npos ? text : text.substr(line + 1);
}

void run_git(std::vector<std::string> arguments, const std::string& url) {
  const process::Result result = process::run(git(std::move(arguments)));
  if (result.exit_code == 0) return;
  const std::string why =
      result.timed_out ? "it took longer than " + std::to_string(kTimeLimit.count()) + " minutes"
                       : last_line(result.errors);
  throw std::runtime_error("cannot fetch " + url + ": " + (why.empty() ? "git failed" : why));
}

void clone(const std::string& url, const fs::path& folder) {
  const fs::path unfinished = folder.string() + ".unfinished";
  fs::remove_all(unfinished);
  fs::create_directories(folder.parent_path());
  try {
    run_git({"clone", "--quiet", "--depth", "1", "--no-tags", "--single-branch",
             "--no-recurse-submodules", "--", url, unfinished.string()},
            url);
  } catch (...) {
    fs::remove_all(unfinished);
    throw;
  }
  fs::rename(unfinished, folder);
}

void update(const std::string& url, const fs::path& folder) {
  const std::string place = folder.string();
  // The address may have changed in clubs.toml since the clone was made.
  run_git({"-C", place, "fetch", "--quiet", "--depth", "1", "--no-tags", "--no-recurse-submodules",
           "--", url, "HEAD"},
          url);
  run_git({"-C", place, "reset", "--quiet", "--hard", "FETCH_HEAD"}, url);
  run_git({"-C", place, "clean", "--quiet", "-ffdx"}, url);
}

}  // namespace

bool is_remote(std::string_view source) {
  for (const std::string_view scheme : {"https://", "http://", "ssh://", "git://", "file://"})
    if (source.starts_with(scheme)) return source.size() > scheme.size();
  // user@host:path
  const std::size_t at = source.find('@'), colon = source.find(':');
  return !source.starts_with('-') && at != std::string_view::npos &&
         colon != std::string_view::npos && at > 0 && at < colon &&
         source.find("::") == std::string_view::npos && source.find('/') > at;
}

void update_clone(const std::string& url, const fs::path& folder) {
  if (fs::is_directory(folder / ".git"))
    update(url, folder);
  else
    clone(url, folder);
}

}  // namespace lectern::sources
