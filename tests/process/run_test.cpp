#include "indexer/process/run.hpp"

#include <stdlib.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace lectern::process {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

Command shell(const std::string& script) {
  Command command;
  command.program = "sh";
  command.arguments = {"-c", script, "sh"};
  return command;
}

// Gone, or only waiting for whoever inherited it to take notice.
bool has_ended(const std::string& process) {
  std::ifstream file("/proc/" + process + "/stat");
  std::string number, name, state;
  return !(file >> number >> name >> state) || state == "Z" || state == "X";
}

bool ends_soon(const std::string& process) {
  for (int attempt = 0; attempt < 500 && !has_ended(process); ++attempt)
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  return has_ended(process);
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

TEST(Run, ArgumentsArriveAsTheyWereGiven) {
  Command command = shell(R"(printf '[%s]' "$@")");
  const std::vector<std::string> odd{
      "--", "a b", "", "'single' \"double\"", "$HOME `id` \\n *", "two\nlines"};
  command.arguments.insert(command.arguments.end(), odd.begin(), odd.end());

  const Result result = run(command);

  EXPECT_EQ(result.output, "[--][a b][]['single' \"double\"][$HOME `id` \\n *][two\nlines]");
  EXPECT_EQ(result.exit_code, 0);
}

TEST(Run, ReportsTheExitCodeAndBothStreams) {
  const Result result = run(shell("echo said; echo complained >&2; exit 7"));

  EXPECT_EQ(result.exit_code, 7);
  EXPECT_EQ(result.output, "said\n");
  EXPECT_EQ(result.errors, "complained\n");
  EXPECT_FALSE(result.timed_out);
  EXPECT_FALSE(result.truncated);
}

TEST(Run, AProgramEndedByASignalHasNoExitCode) {
  EXPECT_EQ(run(shell("kill -TERM $$")).exit_code, -1);
}

TEST(Run, FullStreamsDoNotBlockEachOther) {
  const Result result =
      run(shell("head -c 3000000 /dev/zero >&2; head -c 3000000 /dev/zero; echo end >&2"));

  EXPECT_EQ(result.output.size(), 3'000'000u);
  EXPECT_EQ(result.errors.size(), 3'000'004u);
}

TEST(Run, StandardInputIsEmpty) { EXPECT_EQ(run(shell("wc -c")).output, "0\n"); }

TEST(Run, TheEnvironmentIsClean) {
  ::setenv("LECTERN_TEST_SECRET", "do not pass on", 1);
  Command command;
  command.program = "env";
  command.environment = {{"GIT_TERMINAL_PROMPT", "0"}};

  const Result result = run(command);

  EXPECT_THAT(result.output, AllOf(HasSubstr("GIT_TERMINAL_PROMPT=0\n"), HasSubstr("PATH="),
                                   Not(HasSubstr("LECTERN_TEST_SECRET"))));
}

TEST(Run, NoDescriptorOfOursIsPassedOn) {
  const int leak = ::dup(STDERR_FILENO);  // without close-on-exec
  const Result result = run(shell("ls /proc/self/fd | wc -l"));
  ::close(leak);

  EXPECT_EQ(result.output, "4\n");  // the three streams, and ls's own look at the folder
}

TEST(Run, WorksInTheFolderItIsGiven) {
  Command command = shell("pwd -P");
  command.directory = "/usr";

  EXPECT_EQ(run(command).output, "/usr\n");
}

TEST(Run, TimeOutEndsEverythingItHadStarted) {
  Command command = shell("sleep 1000 & echo $!; wait");
  command.time_limit = std::chrono::milliseconds(400);

  const Result result = run(command);

  EXPECT_TRUE(result.timed_out);
  EXPECT_EQ(result.exit_code, -1);
  ASSERT_THAT(result.output, Not(testing::IsEmpty()));
  EXPECT_TRUE(ends_soon(first_line(result.output)));
}

TEST(Run, AnInterruptionEndsEverythingItHadStarted) {
  Command command = shell("sleep 1000 & echo $!; wait");
  const auto begin = std::chrono::steady_clock::now();
  command.interrupted = [&] {
    return std::chrono::steady_clock::now() - begin > std::chrono::milliseconds(400);
  };

  const Result result = run(command);

  EXPECT_TRUE(result.interrupted);
  EXPECT_FALSE(result.timed_out);
  EXPECT_EQ(result.exit_code, -1);
  ASSERT_THAT(result.output, Not(testing::IsEmpty()));
  EXPECT_TRUE(ends_soon(first_line(result.output)));
}

TEST(Run, WhatIsLeftBehindIsEndedAndNotWaitedFor) {
  const Result result = run(shell("sleep 1000 & echo $!"));

  EXPECT_EQ(result.exit_code, 0);
  EXPECT_FALSE(result.timed_out);
  EXPECT_TRUE(ends_soon(first_line(result.output)));
}

TEST(Run, EndlessOutputIsCutAndStopped) {
  Command command;
  command.program = "yes";
  command.output_limit = 1000;

  const Result result = run(command);

  EXPECT_TRUE(result.truncated);
  EXPECT_EQ(result.output.size(), 1000u);
  EXPECT_EQ(result.exit_code, -1);
}

TEST(Run, OutputOfExactlyTheLimitIsWhole) {
  Command command = shell("printf 12345");
  command.output_limit = 5;

  const Result result = run(command);

  EXPECT_FALSE(result.truncated);
  EXPECT_EQ(result.output, "12345");
}

std::string complaint(const Command& command) {
  try {
    run(command);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return {};
}

TEST(Run, AMissingProgramIsNamed) {
  Command command;
  command.program = "lectern-no-such-program";
  EXPECT_THAT(complaint(command), HasSubstr("'lectern-no-such-program' was not found in PATH"));

  command.program = "/nowhere/program";
  EXPECT_THAT(complaint(command), HasSubstr("/nowhere/program does not exist"));
}

TEST(Run, AFileThatCannotBeRunIsNamed) {
  Command command;
  command.program = "/etc/passwd";
  EXPECT_THAT(complaint(command), HasSubstr("/etc/passwd is not a program"));
}

TEST(Run, AMissingFolderIsNamed) {
  Command command = shell("true");
  command.directory = "/nowhere/at/all";
  EXPECT_THAT(complaint(command), HasSubstr("/nowhere/at/all"));
}

}  // namespace
}  // namespace lectern::process
