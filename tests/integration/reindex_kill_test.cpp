// Killed at any moment, the index that was committed still serves, and the next run
// ends with the same index as a run that nobody disturbed.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <chrono>
#include <fstream>
#include <thread>

#include "tests/integration/index_dump.hpp"
#include "tests/integration/reindex_fixture.hpp"

namespace lectern::testing {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

class KilledReindex : public ReindexTest {
 protected:
  // Runs lectern-reindex and kills it, with SIGKILL, after `delay`.
  void run_and_kill(std::chrono::microseconds delay) {
    const pid_t child = begin({});
    std::this_thread::sleep_for(delay);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
  }

  pid_t begin(std::vector<std::string> more) {
    const fs::path program = fs::path(LECTERN_BIN) / "lectern-reindex";
    std::vector<std::string> line = command_line(more);
    std::vector<char*> arguments = {const_cast<char*>(program.c_str())};
    for (std::string& argument : line) arguments.push_back(argument.data());
    arguments.push_back(nullptr);
    const pid_t child = ::fork();
    EXPECT_GE(child, 0);
    if (child == 0) {
      const int null = ::open("/dev/null", O_RDWR);
      ::dup2(null, STDOUT_FILENO);
      ::dup2(null, STDERR_FILENO);
      ::execv(program.c_str(), arguments.data());
      ::_exit(127);
    }
    return child;
  }

  // Like run_and_kill, but asks the run to end; returns its exit code.
  int run_and_interrupt(std::vector<std::string> arguments, std::chrono::microseconds delay) {
    const pid_t child = begin(std::move(arguments));
    std::this_thread::sleep_for(delay);
    ::kill(child, SIGINT);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  // What a server would do with the index as it lies there.
  void expect_serves() {
    if (!fs::exists(archive() / "index/iamglass")) return;
    try {
      EXPECT_NO_THROW(dump_index(archive() / "index"));
    } catch (const Xapian::Error& error) {
      FAIL() << error.get_description();
    }
  }
};

TEST_F(KilledReindex, EndsWithTheSameIndexAsAnUndisturbedRun) {
  write_club(24);
  const auto started = std::chrono::steady_clock::now();
  ASSERT_EQ(reindex().exit_code, 0);
  const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now() - started);
  const std::string undisturbed = dump_index(archive() / "index");
  fs::remove_all(archive());

  // Spread over the length of a run, at steps that meet different moments.
  for (int i = 1; i <= 12; ++i) {
    run_and_kill(whole * i / 13);
    expect_serves();
    if (i % 4 == 0) fs::remove_all(archive());
  }
  const process::Result last = reindex();
  ASSERT_EQ(last.exit_code, 0) << last.errors;
  EXPECT_EQ(dump_index(archive() / "index"), undisturbed);
}

TEST_F(KilledReindex, AnOldIndexServesUntilAChangeIsWhole) {
  write_club(12);
  ASSERT_EQ(reindex().exit_code, 0);
  for (int i = 1; i <= 12; ++i)
    write_deck("slides/" + std::to_string(i) + ".pdf", "changed " + std::to_string(i), 5);
  for (int i = 1; i <= 6; ++i) {
    run_and_kill(std::chrono::milliseconds{4 * i});
    expect_serves();
    EXPECT_THAT(dump_index(archive() / "index"), HasSubstr("gen:2000-05-02-topic-1"));
  }
  ASSERT_EQ(reindex().exit_code, 0);
  EXPECT_THAT(dump_index(archive() / "index"), HasSubstr("changed 12 page 5"));
}

TEST_F(KilledReindex, AnInterruptedRebuildLeavesTheOldIndex) {
  write_club(24);
  ASSERT_EQ(reindex().exit_code, 0);
  const std::string before = dump_index(archive() / "index");
  // At several moments: before, during and perhaps after the rebuild.
  for (const int delay : {5, 20, 40, 80}) {
    const int code = run_and_interrupt({"--full"}, std::chrono::milliseconds{delay});
    EXPECT_TRUE(code == 0 || code == 1 || code == -1) << code;
    EXPECT_EQ(dump_index(archive() / "index"), before) << delay;
  }
}

TEST_F(KilledReindex, AnInterruptionEndsAProgramThatItWaitsForWithWhatWasDoneBefore) {
  folder_.write("club/README.md",
                "# Club\n\n| Date | Topic | Recording |\n|---|---|---|\n"
                "| 5 Jan 2026 | Locks | [video](https://www.youtube.com/watch?v=abcdefghijk) |\n\n"
                "[All](https://www.youtube.com/playlist?list=PLabcdefghijklm)\n");
  const fs::path started = folder_.path() / "started";
  const fs::path program = folder_.write(
      "hang", "#!/bin/sh\nsleep 1000 &\necho $! > '" + started.string() + "'\nwait\n");
  fs::permissions(program, fs::perms::owner_all);
  const pid_t child = begin({"--yt-dlp", program.string()});
  const auto until_begun = std::chrono::steady_clock::now() + std::chrono::seconds{60};
  pid_t sleeper = 0;
  while (!(std::ifstream{started} >> sleeper) && std::chrono::steady_clock::now() < until_begun)
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
  ASSERT_GT(sleeper, 0) << "the program was not begun";
  EXPECT_TRUE(fs::exists(archive() / "index/iamglass")) << "what is here comes first";

  const auto interrupted = std::chrono::steady_clock::now();
  ::kill(child, SIGINT);
  int status = 0;
  ::waitpid(child, &status, 0);

  EXPECT_LT(std::chrono::steady_clock::now() - interrupted, std::chrono::seconds{60});
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 1) << status;
  while (::kill(sleeper, 0) == 0 &&
         std::chrono::steady_clock::now() - interrupted < std::chrono::seconds{60})
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
  EXPECT_NE(::kill(sleeper, 0), 0) << "what the program had started is still there";
  expect_serves();
}

}  // namespace
}  // namespace lectern::testing
