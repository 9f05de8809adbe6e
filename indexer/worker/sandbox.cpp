#include "indexer/worker/sandbox.hpp"

#include <sys/prctl.h>

#include <cstdlib>

#include "indexer/worker/landlock.hpp"
#include "indexer/worker/system_calls.hpp"

namespace lectern::worker {
namespace {

// Sanitizers look into /proc and start programs of their own.
constexpr bool kSandboxWorks =
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    false;
#else
    true;
#endif

const std::vector<std::string> kLibrariesAndFonts = {
    "/usr", "/lib", "/lib64", "/etc/fonts", "/etc/ld.so.cache", "/var/cache/fontconfig"};

}  // namespace

Sandbox enter_sandbox() {
  if (!kSandboxWorks) return {};
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  FileAccess access{.read = kLibrariesAndFonts, .run = {}, .change = {}};
  if (const char* models = std::getenv("TESSDATA_PREFIX")) access.read.emplace_back(models);
  Sandbox sandbox;
  sandbox.landlock = limit_files(access);
  sandbox.system_calls = allow_only_reading();
  return sandbox;
}

void enter_office_sandbox(const std::string& folder) {
  if (!kSandboxWorks) return;
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  FileAccess access{
      .read = {"/etc/libreoffice", "/proc/self", "/proc/filesystems", "/dev/urandom",
               "/sys/devices/system/cpu", "/var/lib/libreoffice", "/var/spool/libreoffice"},
      .run = kLibrariesAndFonts,
      .change = {folder, "/dev/null"}};
  for (const char* place : {"/bin", "/opt"}) access.run.emplace_back(place);
  limit_files(access);
  forbid_reaching_out();
}

std::vector<std::string> describe(const Sandbox& sandbox) {
  std::vector<std::string> sentences{"memory, time and files limited (rlimits)"};
  sentences.push_back(sandbox.system_calls ? "system calls limited (seccomp)"
                                           : "system calls not limited: no seccomp here");
  sentences.push_back(sandbox.landlock > 0
                          ? "files limited (Landlock " + std::to_string(sandbox.landlock) + ")"
                          : "files not limited: no Landlock here");
  return sentences;
}

}  // namespace lectern::worker
