// What a worker may not do, tried from a process that is one.
#include "indexer/worker/sandbox.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <functional>

#include "tests/temporary_folder.hpp"

namespace lectern::worker {
namespace {

// 0 when the attempt, made in a sandbox, succeeds; else its errno.
int error_of(const std::function<bool()>& attempt, const Sandbox& needed) {
  constexpr int kNotHere = 250;
  const pid_t child = ::fork();
  if (child == 0) {
    const Sandbox sandbox = enter_sandbox();
    if ((needed.system_calls && !sandbox.system_calls) || sandbox.landlock < needed.landlock)
      ::_exit(kNotHere);
    errno = 0;
    ::_exit(attempt() ? 0 : errno);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

class SandboxTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (error_of([] { return true; }, {true, 1}) != 0)
      GTEST_SKIP() << "this kernel (or a sanitizer) has no seccomp or no Landlock";
  }

  static int try_it(const std::function<bool()>& attempt) { return error_of(attempt, {true, 1}); }
};

TEST_F(SandboxTest, NothingIsWritten) {
  const auto create = [] { return ::open("/tmp/lectern-escape", O_WRONLY | O_CREAT, 0600) >= 0; };
  EXPECT_EQ(try_it(create), EPERM);
  EXPECT_EQ(try_it([] { return ::open("/dev/null", O_RDWR) >= 0; }), EPERM);
  EXPECT_EQ(try_it([] { return ::unlink("/tmp/lectern-nothing") == 0; }), EPERM);
  EXPECT_EQ(try_it([] { return ::mkdir("/tmp/lectern-folder", 0700) == 0; }), EPERM);
}

TEST_F(SandboxTest, OthersFilesAreNotRead) {
  EXPECT_EQ(try_it([] { return ::open("/etc/passwd", O_RDONLY) >= 0; }), EACCES);
  EXPECT_EQ(try_it([] { return ::open("/proc/self/environ", O_RDONLY) >= 0; }), EACCES);
}

TEST_F(SandboxTest, FontsAndModelsAreRead) {
  EXPECT_EQ(try_it([] { return ::open("/usr/share", O_RDONLY | O_DIRECTORY) >= 0; }), 0);
}

TEST_F(SandboxTest, ThereIsNoNetwork) {
  EXPECT_EQ(try_it([] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; }), EPERM);
  EXPECT_EQ(try_it([] { return ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }), EPERM);
}

TEST_F(SandboxTest, NoProgramIsStarted) {
  EXPECT_NE(try_it([] { return ::fork() >= 0; }), 0);
  EXPECT_EQ(try_it([] {
              char* const arguments[] = {nullptr};
              return ::execve("/bin/true", arguments, arguments) == 0;
            }),
            EPERM);
}

TEST_F(SandboxTest, OthersAreNotSignalled) {
  EXPECT_EQ(try_it([] { return ::kill(::getppid(), 0) == 0; }), EPERM);
}

TEST_F(SandboxTest, MemoryIsNotWrittenAndRun) {
  EXPECT_EQ(try_it([] {
              return ::mmap(nullptr, 4096, PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1,
                            0) != MAP_FAILED;
            }),
            EPERM);
}

TEST_F(SandboxTest, MemoryIsStillThere) {
  EXPECT_EQ(try_it([] { return std::string(50'000'000, 'x').size() == 50'000'000; }), 0);
}

// The same for LibreOffice's, which is entered in a folder that it may change.
int try_in_office(const std::function<bool(const std::string&)>& attempt) {
  const lectern::testing::TemporaryFolder folder;
  const pid_t child = ::fork();
  if (child == 0) {
    enter_office_sandbox(folder.path().string());
    errno = 0;
    ::_exit(attempt(folder.path().string()) ? 0 : errno);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST_F(SandboxTest, LibreOfficeWritesInItsFolderAlone) {
  const auto create = [](const std::string& file) {
    return ::open(file.c_str(), O_WRONLY | O_CREAT, 0600) >= 0;
  };
  EXPECT_EQ(try_in_office([&](const auto& folder) { return create(folder + "/made"); }), 0);
  EXPECT_EQ(try_in_office([&](const auto&) { return create("/tmp/lectern-escape"); }), EACCES);
  EXPECT_EQ(try_in_office([](const auto&) { return ::open("/etc/passwd", O_RDONLY) >= 0; }),
            EACCES);
}

TEST_F(SandboxTest, LibreOfficeStartsProgramsButReachesNobody) {
  EXPECT_EQ(try_in_office([](const auto&) { return ::system("/bin/true") == 0; }), 0);
  EXPECT_EQ(try_in_office([](const auto&) { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; }),
            EPERM);
  EXPECT_EQ(try_in_office([](const auto&) {
              const int local = ::socket(AF_UNIX, SOCK_STREAM, 0);
              sockaddr_un place{AF_UNIX, "/run/lectern-nothing"};
              return ::connect(local, reinterpret_cast<sockaddr*>(&place), sizeof place) == 0;
            }),
            EPERM);
  EXPECT_EQ(try_in_office([](const auto&) { return ::kill(::getppid(), 0) == 0; }), EPERM);
}

TEST(Sandbox, SaysWhatHolds) {
  EXPECT_THAT(describe({true, 3}), ::testing::Contains(::testing::HasSubstr("Landlock 3")));
  EXPECT_THAT(describe({false, 0}), ::testing::Contains(::testing::HasSubstr("no seccomp")));
}

}  // namespace
}  // namespace lectern::worker
