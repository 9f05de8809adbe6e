#include "indexer/worker/confinement.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>

namespace lectern::worker {
namespace {

constexpr rlim_t kOpenFiles = 32;

// LibreOffice maps much that it never uses.
constexpr rlim_t kOfficeMemory = rlim_t{4} << 30;
constexpr rlim_t kOfficeOutput = rlim_t{256} << 20;  // bytes of one file
constexpr rlim_t kOfficeFiles = 512;
constexpr rlim_t kOfficeSeconds = 100;

void limit(int resource, rlim_t most) {
  const rlimit both{most, most};
  if (::setrlimit(static_cast<__rlimit_resource_t>(resource), &both) != 0)
    throw std::system_error(errno, std::generic_category(), "cannot set a limit");
}

rlim_t seconds_used() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<rlim_t>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + 1;
}

}  // namespace

process::Descriptor take_over_standard_input() {
  struct stat status {};
  if (::fstat(STDIN_FILENO, &status) != 0 || !S_ISSOCK(status.st_mode))
    throw std::runtime_error(
        "standard input is not a socket. It is started by lectern-reindex and is of no use by "
        "itself.");
  process::Descriptor socket{::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)};
  const process::Descriptor null{::open("/dev/null", O_RDWR | O_CLOEXEC)};
  if (!socket || !null || ::dup2(null.get(), STDIN_FILENO) < 0 ||
      ::dup2(null.get(), STDOUT_FILENO) < 0)
    throw std::system_error(errno, std::generic_category(), "cannot set up its descriptors");
  return socket;
}

void confine() {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  // A library that tries to keep something, as fontconfig does, is told that it cannot.
  ::signal(SIGXFSZ, SIG_IGN);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_NOFILE, kOpenFiles);
}

void confine_office() {
  limit(RLIMIT_CORE, 0);
  if (extract::kMemoryCanBeLimited) limit(RLIMIT_AS, kOfficeMemory);
  limit(RLIMIT_FSIZE, kOfficeOutput);
  limit(RLIMIT_NOFILE, kOfficeFiles);
  limit(RLIMIT_CPU, kOfficeSeconds);
}

void limit_job(const extract::Request& request) {
  if (extract::kMemoryCanBeLimited) limit(RLIMIT_AS, request.memory_bytes);
  limit_page(request);
}

void limit_page(const extract::Request& request) {
  // Only the soft limit moves on: it ends the process with SIGXCPU, which tells the pool why.
  rlimit time{};
  ::getrlimit(RLIMIT_CPU, &time);
  time.rlim_cur = seconds_used() + request.cpu_seconds_per_page;
  ::setrlimit(RLIMIT_CPU, &time);
}

}  // namespace lectern::worker
