#include "indexer/worker/sandbox.hpp"

#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <memory>

#include "indexer/process/descriptor.hpp"

namespace lectern::worker {
namespace {

// Sanitizers look into /proc and start programs of their own.
constexpr bool kSandboxWorks =
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    false;
#else
    true;
#endif

// Memory, time, the socket and files that are open already.
constexpr std::array kAllowed = {SCMP_SYS(read),
                                 SCMP_SYS(readv),
                                 SCMP_SYS(pread64),
                                 SCMP_SYS(write),
                                 SCMP_SYS(writev),
                                 SCMP_SYS(close),
                                 SCMP_SYS(lseek),
                                 SCMP_SYS(fstat),
                                 SCMP_SYS(newfstatat),
                                 SCMP_SYS(stat),
                                 SCMP_SYS(lstat),
                                 SCMP_SYS(statx),
                                 SCMP_SYS(statfs),
                                 SCMP_SYS(fstatfs),
                                 SCMP_SYS(access),
                                 SCMP_SYS(faccessat),
                                 SCMP_SYS(faccessat2),
                                 SCMP_SYS(readlink),
                                 SCMP_SYS(readlinkat),
                                 SCMP_SYS(getdents64),
                                 SCMP_SYS(getcwd),
                                 SCMP_SYS(dup),
                                 SCMP_SYS(dup2),
                                 SCMP_SYS(dup3),
                                 SCMP_SYS(fcntl),
                                 SCMP_SYS(poll),
                                 SCMP_SYS(ppoll),
                                 SCMP_SYS(select),
                                 SCMP_SYS(pselect6),
                                 SCMP_SYS(brk),
                                 SCMP_SYS(munmap),
                                 SCMP_SYS(mremap),
                                 SCMP_SYS(madvise),
                                 SCMP_SYS(mincore),
                                 SCMP_SYS(futex),
                                 SCMP_SYS(sched_yield),
                                 SCMP_SYS(nanosleep),
                                 SCMP_SYS(clock_nanosleep),
                                 SCMP_SYS(clock_gettime),
                                 SCMP_SYS(clock_getres),
                                 SCMP_SYS(gettimeofday),
                                 SCMP_SYS(time),
                                 SCMP_SYS(times),
                                 SCMP_SYS(getrandom),
                                 SCMP_SYS(getpid),
                                 SCMP_SYS(gettid),
                                 SCMP_SYS(getppid),
                                 SCMP_SYS(getuid),
                                 SCMP_SYS(geteuid),
                                 SCMP_SYS(getgid),
                                 SCMP_SYS(getegid),
                                 SCMP_SYS(getrusage),
                                 SCMP_SYS(getrlimit),
                                 SCMP_SYS(setrlimit),
                                 SCMP_SYS(sysinfo),
                                 SCMP_SYS(uname),
                                 SCMP_SYS(sched_getaffinity),
                                 SCMP_SYS(getcpu),
                                 SCMP_SYS(rseq),
                                 SCMP_SYS(set_robust_list),
                                 SCMP_SYS(rt_sigaction),
                                 SCMP_SYS(rt_sigprocmask),
                                 SCMP_SYS(rt_sigreturn),
                                 SCMP_SYS(sigaltstack),
                                 SCMP_SYS(restart_syscall),
                                 SCMP_SYS(recvmsg),
                                 SCMP_SYS(recvfrom),
                                 SCMP_SYS(sendmsg),
                                 SCMP_SYS(sendto),
                                 SCMP_SYS(exit),
                                 SCMP_SYS(exit_group)};

struct ReleaseFilter {
  void operator()(void* filter) const { seccomp_release(filter); }
};

bool add_rules(void* filter) {
  const auto allow = [&](int call, std::initializer_list<scmp_arg_cmp> conditions) {
    return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call,
                                  static_cast<unsigned>(conditions.size()),
                                  conditions.begin()) == 0;
  };
  constexpr scmp_datum_t kWriting = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND;
  const auto self = static_cast<scmp_datum_t>(::getpid());
  bool sound = true;
  for (const int call : kAllowed) sound = allow(call, {}) && sound;
  // Files for reading only; memory that is written or run, not both; signals to itself
  // (abort); its own limits.
  sound = allow(SCMP_SYS(openat), {SCMP_A2(SCMP_CMP_MASKED_EQ, kWriting, 0)}) && sound;
  sound = allow(SCMP_SYS(open), {SCMP_A1(SCMP_CMP_MASKED_EQ, kWriting, 0)}) && sound;
  for (const int call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)})
    for (const scmp_datum_t never : {scmp_datum_t{PROT_EXEC}, scmp_datum_t{PROT_WRITE}})
      sound = allow(call, {SCMP_A2(SCMP_CMP_MASKED_EQ, never, 0)}) && sound;
  sound = allow(SCMP_SYS(tgkill), {SCMP_A0(SCMP_CMP_EQ, self)}) && sound;
  sound = allow(SCMP_SYS(kill), {SCMP_A0(SCMP_CMP_EQ, self)}) && sound;
  sound = allow(SCMP_SYS(prlimit64), {SCMP_A0(SCMP_CMP_EQ, 0)}) && sound;
  return sound;
}

bool limit_system_calls() {
  const std::unique_ptr<void, ReleaseFilter> filter{seccomp_init(SCMP_ACT_ERRNO(EPERM))};
  return filter && add_rules(filter.get()) && seccomp_load(filter.get()) == 0;
}

// The C library has no functions for these.
int landlock_version() {
  return static_cast<int>(
      ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION));
}

void allow_reading_below(int rules, const char* folder) {
  const process::Descriptor place{::open(folder, O_PATH | O_CLOEXEC)};
  if (!place) return;
  landlock_path_beneath_attr rule{};
  rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
  rule.parent_fd = place.get();
  ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
}

// Returns the version that holds, or 0.
int limit_files() {
  const int version = landlock_version();
  if (version < 1) return 0;
  // Every kind of access that the first version knows; a later one refuses no less.
  constexpr std::uint64_t kFirstVersion = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
  landlock_ruleset_attr all{};
  all.handled_access_fs = kFirstVersion;
  const process::Descriptor rules{static_cast<int>(
      ::syscall(SYS_landlock_create_ruleset, &all, sizeof all.handled_access_fs, 0))};
  if (!rules) return 0;
  for (const char* folder :
       {"/usr", "/lib", "/lib64", "/etc/fonts", "/etc/ld.so.cache", "/var/cache/fontconfig"})
    allow_reading_below(rules.get(), folder);
  if (const char* models = std::getenv("TESSDATA_PREFIX")) allow_reading_below(rules.get(), models);
  return ::syscall(SYS_landlock_restrict_self, rules.get(), 0) == 0 ? version : 0;
}

}  // namespace

Sandbox enter_sandbox() {
  if (!kSandboxWorks) return {};
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  Sandbox sandbox;
  sandbox.landlock = limit_files();
  sandbox.system_calls = limit_system_calls();
  return sandbox;
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
