#include "indexer/worker/system_calls.hpp"

#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <initializer_list>
#include <memory>

namespace lectern::worker {
namespace {

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

// What LibreOffice has no business with: how one gets around Landlock, to other processes,
// or to what serves them on local sockets.
constexpr std::array kForbidden = {SCMP_SYS(connect),
                                   SCMP_SYS(accept),
                                   SCMP_SYS(accept4),
                                   SCMP_SYS(kill),
                                   SCMP_SYS(tkill),
                                   SCMP_SYS(pidfd_open),
                                   SCMP_SYS(pidfd_send_signal),
                                   SCMP_SYS(pidfd_getfd),
                                   SCMP_SYS(ptrace),
                                   SCMP_SYS(process_vm_readv),
                                   SCMP_SYS(process_vm_writev),
                                   SCMP_SYS(io_uring_setup),
                                   SCMP_SYS(userfaultfd),
                                   SCMP_SYS(bpf),
                                   SCMP_SYS(perf_event_open),
                                   SCMP_SYS(keyctl),
                                   SCMP_SYS(add_key),
                                   SCMP_SYS(request_key),
                                   SCMP_SYS(unshare),
                                   SCMP_SYS(setns),
                                   SCMP_SYS(mount),
                                   SCMP_SYS(umount2),
                                   SCMP_SYS(pivot_root),
                                   SCMP_SYS(chroot),
                                   SCMP_SYS(move_mount),
                                   SCMP_SYS(open_tree),
                                   SCMP_SYS(fsopen),
                                   SCMP_SYS(mknod),
                                   SCMP_SYS(mknodat),
                                   SCMP_SYS(chmod),
                                   SCMP_SYS(fchmodat),
                                   SCMP_SYS(chown),
                                   SCMP_SYS(lchown),
                                   SCMP_SYS(fchownat),
                                   SCMP_SYS(utimensat),
                                   SCMP_SYS(setxattr),
                                   SCMP_SYS(swapon),
                                   SCMP_SYS(reboot),
                                   SCMP_SYS(sethostname),
                                   SCMP_SYS(settimeofday),
                                   SCMP_SYS(clock_settime),
                                   SCMP_SYS(init_module),
                                   SCMP_SYS(finit_module),
                                   SCMP_SYS(kexec_load),
                                   SCMP_SYS(acct)};

struct ReleaseFilter {
  void operator()(void* filter) const { seccomp_release(filter); }
};
using Filter = std::unique_ptr<void, ReleaseFilter>;

bool add_allowed(void* filter) {
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

bool add_forbidden(void* filter) {
  const auto forbid = [&](int call, std::initializer_list<scmp_arg_cmp> conditions) {
    return seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EPERM), call,
                                  static_cast<unsigned>(conditions.size()),
                                  conditions.begin()) == 0;
  };
  // It listens in /tmp for other copies of itself, and ends when it cannot.
  const auto pretend = [&](int call) {
    return seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(0), call, 0, nullptr) == 0;
  };
  bool sound = forbid(SCMP_SYS(socket), {SCMP_A0(SCMP_CMP_NE, AF_UNIX)});
  sound = pretend(SCMP_SYS(bind)) && pretend(SCMP_SYS(listen)) && sound;
  for (const int call : kForbidden) sound = forbid(call, {}) && sound;
  return sound;
}

}  // namespace

bool allow_only_reading() {
  const Filter filter{seccomp_init(SCMP_ACT_ERRNO(EPERM))};
  return filter && add_allowed(filter.get()) && seccomp_load(filter.get()) == 0;
}

bool forbid_reaching_out() {
  const Filter filter{seccomp_init(SCMP_ACT_ALLOW)};
  return filter && add_forbidden(filter.get()) && seccomp_load(filter.get()) == 0;
}

}  // namespace lectern::worker
