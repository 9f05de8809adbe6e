#include "indexer/worker/landlock.hpp"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>

#include "indexer/process/descriptor.hpp"

namespace lectern::worker {
namespace {

using Rights = std::uint64_t;

constexpr Rights kReading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr Rights kRunning = kReading | LANDLOCK_ACCESS_FS_EXECUTE;
constexpr Rights kFirstVersion = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
constexpr Rights kMoving = Rights{1} << 13;   // LANDLOCK_ACCESS_FS_REFER, of version 2
constexpr Rights kCutting = Rights{1} << 14;  // LANDLOCK_ACCESS_FS_TRUNCATE, of version 3

// Those that a file, too, can have.
constexpr Rights kOfFiles = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE |
                            LANDLOCK_ACCESS_FS_READ_FILE | kCutting;

Rights all_rights(int version) {
  return kFirstVersion | (version >= 2 ? kMoving : 0) | (version >= 3 ? kCutting : 0);
}

// The C library has no functions for these.
int landlock_version() {
  return static_cast<int>(
      ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION));
}

void allow(int rules, const std::string& path, Rights rights) {
  const process::Descriptor place{::open(path.c_str(), O_PATH | O_CLOEXEC)};
  struct stat status {};
  if (!place || ::fstat(place.get(), &status) != 0) return;
  landlock_path_beneath_attr rule{};
  rule.allowed_access = S_ISDIR(status.st_mode) ? rights : rights & kOfFiles;
  rule.parent_fd = place.get();
  ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
}

}  // namespace

int limit_files(const FileAccess& access) {
  const int version = landlock_version();
  if (version < 1) return 0;
  const Rights all = all_rights(version);
  landlock_ruleset_attr handled{};
  handled.handled_access_fs = all;
  const process::Descriptor rules{static_cast<int>(
      ::syscall(SYS_landlock_create_ruleset, &handled, sizeof handled.handled_access_fs, 0))};
  if (!rules) return 0;
  for (const std::string& path : access.read) allow(rules.get(), path, kReading);
  for (const std::string& path : access.run) allow(rules.get(), path, kRunning);
  for (const std::string& path : access.change) allow(rules.get(), path, all);
  return ::syscall(SYS_landlock_restrict_self, rules.get(), 0) == 0 ? version : 0;
}

}  // namespace lectern::worker
