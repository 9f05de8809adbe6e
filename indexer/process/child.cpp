#include "indexer/process/child.hpp"

#include <linux/close_range.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>

// Boost 1.81's process.hpp forgets to include these two.
#include <boost/optional.hpp>
#include <boost/type_traits/is_convertible.hpp>

#include <boost/asio/io_context.hpp>
#include <boost/process/v2/process.hpp>
#include <cerrno>
#include <fstream>
#include <stdexcept>
#include <string>
#include <system_error>

namespace lectern::process {
namespace {

namespace v2 = boost::process::v2;

[[noreturn]] void throw_errno(const char* what) {
  throw std::system_error(errno, std::generic_category(), what);
}

// A descriptor below 3 would be overwritten while the child's own 0, 1 and 2 are set up.
Descriptor above_standard(int number) {
  Descriptor original{number};
  if (number > STDERR_FILENO) return original;
  Descriptor moved{::fcntl(number, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)};
  if (!moved) throw_errno("cannot duplicate a file descriptor");
  return moved;
}

void never_wait(const Descriptor& descriptor) {
  if (::fcntl(descriptor.get(), F_SETFL, O_NONBLOCK) != 0) throw_errno("cannot set O_NONBLOCK");
}

// By system call: glibc 2.36 declares pidfd_open() for C only.
Descriptor watch(pid_t process) {
  return Descriptor{static_cast<int>(::syscall(SYS_pidfd_open, process, 0))};
}

// What happens in the child between fork and exec; only async-signal-safe calls.
class ChildSetup {
 public:
  explicit ChildSetup(const Start& start) : start_(start), parent_(::getpid()) {
    for (const std::string& assignment : start.environment)
      environment_.push_back(assignment.c_str());
    environment_.push_back(nullptr);
  }

  template <typename Launcher, typename Path>
  v2::error_code on_setup(Launcher& launcher, const Path&, const char* const*) const {
    launcher.env = environment_.data();
    return {};
  }

  template <typename Launcher, typename Path>
  v2::error_code on_exec_setup(Launcher&, const Path&, const char* const*) const {
    if (::setsid() == -1 || !die_with_parent() || !usual_signals() || !connect_streams() ||
        !enter_directory())
      return {errno, v2::system_category()};
    // Other threads may hold descriptors that are not close-on-exec.
    ::close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC);
    return {};
  }

  // Boost would call exit(), which writes our own half-full output buffers a second time.
  template <typename... Ignored>
  void on_exec_error(Ignored&&...) const {
    ::_exit(127);
  }

 private:
  bool die_with_parent() const {
    if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return false;
    errno = ESRCH;
    return ::getppid() == parent_;  // it may have died just before
  }

  static bool usual_signals() {
    sigset_t none;
    ::sigemptyset(&none);
    return ::signal(SIGPIPE, SIG_DFL) != SIG_ERR && ::sigprocmask(SIG_SETMASK, &none, nullptr) == 0;
  }

  bool connect_streams() const {
    return ::dup2(start_.input, STDIN_FILENO) != -1 && ::dup2(start_.output, STDOUT_FILENO) != -1 &&
           ::dup2(start_.errors, STDERR_FILENO) != -1;
  }

  bool enter_directory() const {
    return start_.directory.empty() || ::chdir(start_.directory.c_str()) == 0;
  }

  const Start& start_;
  pid_t parent_;
  std::vector<const char*> environment_;
};

void require_startable(const Start& start) {
  const std::string program = start.program.string();
  std::error_code ignored;
  if (!std::filesystem::exists(start.program, ignored))
    throw std::runtime_error("The program " + program + " does not exist.");
  if (std::filesystem::is_directory(start.program, ignored) || ::access(program.c_str(), X_OK) != 0)
    throw std::runtime_error("The file " + program + " is not a program that can be run.");
  if (!start.directory.empty() && !std::filesystem::is_directory(start.directory, ignored))
    throw std::runtime_error("The program " + program + " cannot be run in the folder " +
                             start.directory.string() + ", which does not exist.");
}

v2::process launch(boost::asio::io_context& context, const Start& start) {
  require_startable(start);
  const std::filesystem::path program = std::filesystem::absolute(start.program);
  try {
    return v2::process(context, program, start.arguments, ChildSetup{start});
  } catch (const v2::system_error& error) {
    throw std::runtime_error("The program " + program.string() +
                             " cannot be started: " + error.code().message() + ".");
  }
}

}  // namespace

Descriptor open_null() {
  const int number = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  if (number < 0) throw_errno("cannot open /dev/null");
  return above_standard(number);
}

DescriptorPair output_pipe() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw_errno("cannot make a pipe");
  DescriptorPair pair{Descriptor{ends[0]}, above_standard(ends[1])};
  never_wait(pair.ours);
  return pair;
}

DescriptorPair socket_stream() {
  int ends[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    throw_errno("cannot make a socket pair");
  DescriptorPair pair{Descriptor{ends[0]}, above_standard(ends[1])};
  never_wait(pair.ours);
  return pair;
}

class Child::State {
 public:
  explicit State(const Start& start)
      : process_(launch(context_, start)), exit_event_(watch(process_.id())) {
    if (!exit_event_) throw_errno("cannot watch a program (Linux 5.3 or newer is needed)");
  }

  ~State() {
    if (ended_) return;
    kill();
    wait();
  }

  int exit_event() const { return exit_event_.get(); }

  // proc(5), statm: in pages.
  std::size_t address_space() const {
    std::ifstream statm{"/proc/" + std::to_string(process_.id()) + "/statm"};
    std::size_t pages = 0;
    statm >> pages;
    return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  }

  // The group's number stays ours until the child has been waited for, so this cannot hit
  // a stranger.
  void kill() {
    if (!ended_) ::kill(-process_.id(), SIGKILL);
  }

  Ending wait() {
    if (ended_) return ending_;
    siginfo_t information{};
    while (::waitid(P_PID, static_cast<id_t>(process_.id()), &information, WEXITED | WNOWAIT) != 0)
      if (errno != EINTR) throw_errno("cannot wait for a program");
    kill();
    v2::error_code ignored;
    process_.wait(ignored);
    ended_ = true;
    process_.detach();
    const bool exited = information.si_code == CLD_EXITED;
    ending_ = {exited ? information.si_status : -1, exited ? 0 : information.si_status};
    return ending_;
  }

 private:
  boost::asio::io_context context_{1};
  v2::process process_;
  Descriptor exit_event_;
  bool ended_ = false;
  Ending ending_;
};

Child::Child(const Start& start) : state_(std::make_unique<State>(start)) {}
Child::~Child() = default;
Child::Child(Child&&) noexcept = default;
Child& Child::operator=(Child&&) noexcept = default;

int Child::exit_event() const { return state_->exit_event(); }
std::size_t Child::address_space() const { return state_->address_space(); }
void Child::kill() { state_->kill(); }
Ending Child::wait() { return state_->wait(); }

}  // namespace lectern::process
