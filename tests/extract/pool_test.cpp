// The pool with a worker that misbehaves on demand (fake_worker.cpp).
#include "indexer/extract/pool.hpp"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <thread>

#include "indexer/extract/protocol.hpp"
#include "tests/extract/pool_fixture.hpp"

namespace lectern::extract {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

PoolOptions fake_worker() {
  PoolOptions options;
  options.worker = LECTERN_FAKE_WORKER;
  return options;
}

// The bad document among good ones on both sides of it; the good ones must all be read.
std::string told_among_others(const std::string& bad, const PoolOptions& options) {
  constexpr int kOthers = 20;
  const DocumentFolder folder;
  Pool pool{options};
  for (int i = 0; i < kOthers; ++i) {
    const std::string name = "good-" + std::to_string(i);
    pool.submit(folder.write(name, name));
    if (i == 3) pool.submit(folder.write("bad", bad));
  }
  const Outcomes outcomes = drain(pool);
  EXPECT_EQ(outcomes.size(), kOthers + 1u);
  for (const auto& [name, outcome] : outcomes)
    if (name != "bad") {
      EXPECT_EQ(told(outcome), name);
    }
  return told(outcomes, "bad");
}

TEST(Pool, KilledWorkerIsReportedNotFatal) {
  EXPECT_EQ(told_among_others("KILL", fake_worker()),
            "unreadable: The program that reads documents was killed by signal 9 (Killed) while "
            "reading it.");
}

TEST(Pool, WorkerThatStopsIsReportedWithItsExitCode) {
  EXPECT_THAT(told_among_others("EXIT", fake_worker()), HasSubstr("stopped with exit code 3"));
}

TEST(Pool, HangingWorkerIsStopped) {
  PoolOptions options = fake_worker();
  options.limits.wall_per_page = std::chrono::seconds(2);
  EXPECT_EQ(told_among_others("HANG", options), "unreadable: Reading a page took longer than 2 s.");
}

TEST(Pool, GarbageIsReportedNotFatal) {
  for (const std::string bad : {"GARBAGE", "OTHER-REQUEST"})
    EXPECT_THAT(told_among_others(bad, fake_worker()), HasSubstr("makes no sense")) << bad;
}

TEST(Pool, FloodIsCut) {
  PoolOptions options = fake_worker();
  options.limits.output_bytes = std::size_t{4} << 20;
  EXPECT_THAT(told_among_others("FLOOD", options), HasSubstr("larger than the 4 MiB"));
}

TEST(Pool, WorkerThatClosesItsConnectionIsReplaced) {
  EXPECT_THAT(told_among_others("CLOSE", fake_worker()), HasSubstr("closed its connection"));
}

TEST(Pool, StandardOutputIsNotTheProtocol) {
  EXPECT_EQ(told_among_others("PRINT", fake_worker()), "PRINT");
}

TEST(Pool, ASecondAnswerCostsNoDocument) {
  EXPECT_EQ(told_among_others("TWICE", fake_worker()), "TWICE");
}

TEST(Pool, LastWordsAreInTheReasonHoweverManyWereSaid) {
  EXPECT_THAT(told_among_others("COMPLAIN", fake_worker()),
              AllOf(HasSubstr("exit code 4"), HasSubstr("It said: \"the last straw\".")));
}

TEST(Pool, ADocumentIsTriedAgainAloneInAFreshWorker) {
  PoolOptions options = fake_worker();
  options.workers = 1;
  EXPECT_EQ(told_among_others("CRASH-UNLESS-FRESH", options), "read alone");
}

TEST(Pool, WhatTookTooMuchProcessorTimeIsNotTriedAgain) {
  PoolOptions options = fake_worker();
  options.workers = 1;
  EXPECT_THAT(told_among_others("OVERRUN-UNLESS-FRESH", options), HasSubstr("s of processor time"));
}

TEST(Pool, WhatWasSaidOfAnotherDocumentIsNotInTheReason) {
  const DocumentFolder folder;
  PoolOptions options = fake_worker();
  options.workers = 1;
  Pool pool{options};
  for (const std::string name : {"MUTTER", "KILL"}) pool.submit(folder.write(name, name));
  EXPECT_THAT(told(drain(pool), "KILL"), EndsWith("(Killed) while reading it."));
}

TEST(Pool, AWorkerThatHasGrownIsReplaced) {
  if (!kMemoryCanBeLimited) GTEST_SKIP() << "a sanitizer needs more memory than that";
  const DocumentFolder folder;
  PoolOptions options = fake_worker();
  options.workers = 1;
  Pool pool{options};
  for (const std::string name : {"WHO", "WHO 2", "GROW", "WHO 3", "WHO 4"})
    pool.submit(folder.write(name, name));

  const Outcomes outcomes = drain(pool);

  EXPECT_EQ(told(outcomes, "WHO 2"), told(outcomes, "WHO"));
  EXPECT_EQ(told(outcomes, "GROW"), told(outcomes, "WHO"));
  EXPECT_NE(told(outcomes, "WHO 4"), told(outcomes, "WHO"));
}

TEST(Pool, AllDocumentsMayBeBad) {
  const DocumentFolder folder;
  Pool pool{fake_worker()};
  for (int i = 0; i < 12; ++i)
    pool.submit(folder.write("bad-" + std::to_string(i), i % 2 == 0 ? "KILL" : "EXIT"));

  const Outcomes outcomes = drain(pool);

  EXPECT_EQ(outcomes.size(), 12u);
  for (const auto& [name, outcome] : outcomes) EXPECT_THAT(told(outcome), StartsWith("unreadable"));
}

TEST(Pool, WorkersThatNeverWorkCostOnlyTheirDocuments) {
  const DocumentFolder folder;
  for (const std::string script : {"#!/bin/sh\nexit 9\n", "#!/bin/sh\necho chatter >&0\n",
                                   "#!/bin/sh\necho chatter\nkill -SEGV $$\n"}) {
    PoolOptions options;
    options.worker = folder.write("worker", script).file;
    std::filesystem::permissions(options.worker, std::filesystem::perms::owner_all);
    Pool pool{options};
    for (const std::string name : {"a", "b", "c"}) pool.submit(folder.write(name, "text"));

    const Outcomes outcomes = drain(pool);

    EXPECT_EQ(outcomes.size(), 3u);
    for (const auto& [name, outcome] : outcomes)
      EXPECT_THAT(told(outcome), StartsWith("unreadable: The program that reads documents"));
  }
}

TEST(Pool, MissingWorkerProgramSaysWhereItWasExpected) {
  const DocumentFolder folder;
  PoolOptions options;
  options.worker = folder.path() / "lectern-extract";
  Pool pool{options};
  pool.submit(folder.write("a", "text"));
  try {
    pool.next();
    FAIL() << "a missing program went unnoticed";
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), AllOf(HasSubstr(options.worker.string() + " does not exist"),
                                    HasSubstr("build or install")));
  }
}

TEST(Pool, WithoutJobsNothingIsStarted) {
  PoolOptions options;
  options.worker = "/nowhere/lectern-extract";
  Pool pool{options};
  EXPECT_FALSE(pool.next());
}

TEST(Pool, CanBeUsedAgainAfterItHasRunDry) {
  const DocumentFolder folder;
  Pool pool{fake_worker()};
  for (const std::string name : {"first", "second", "third"}) {
    pool.submit(folder.write(name, name));
    EXPECT_EQ(told(drain(pool), name), name);
  }
}

TEST(Pool, ResultsMayWaitForTheOwnerInAnyNumber) {
  constexpr std::size_t kDocuments = 150;  // a megabyte each, more than the pool keeps waiting
  const DocumentFolder folder;
  Pool pool{fake_worker()};
  for (std::size_t i = 0; i < kDocuments; ++i)
    pool.submit(folder.write(std::to_string(i), "LARGE"));

  std::size_t bytes = 0;
  while (const auto finished = pool.next()) bytes += told(finished->outcome).size();

  EXPECT_EQ(bytes, kDocuments * 1'000'000u);
}

TEST(Pool, DestructorStopsWorkersWhateverTheyDo) {
  const DocumentFolder folder;
  PoolOptions options = fake_worker();
  options.workers = 1;
  pid_t worker = 0;
  {
    Pool pool{options};
    pool.submit(folder.write("who", "WHO"));
    worker = static_cast<pid_t>(std::stol(told(pool.next()->outcome)));
    EXPECT_EQ(::kill(worker, 0), 0);
    for (int i = 0; i < 10; ++i) pool.submit(folder.write(std::to_string(i), "HANG"));
  }
  EXPECT_EQ(::kill(worker, 0), -1);
  EXPECT_EQ(errno, ESRCH);
}

// Starts a worker that hangs, says which process it is, and dies without any clean-up.
[[noreturn]] void die_with_a_hanging_worker(const DocumentFolder& folder, int tell) {
  PoolOptions options = fake_worker();
  options.workers = 1;
  Pool pool{options};
  pool.submit(folder.job("who"));
  const std::string worker = told(pool.next()->outcome);
  pool.submit(folder.job("hang"));
  const bool told_it = ::write(tell, worker.data(), worker.size()) > 0;
  ::raise(told_it ? SIGKILL : SIGTERM);
  std::_Exit(1);
}

TEST(Pool, WorkersDieWithTheProcessThatUsesThem) {
  const DocumentFolder folder;
  folder.write("who", "WHO");
  folder.write("hang", "HANG");
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  const pid_t owner = ::fork();
  if (owner == 0) die_with_a_hanging_worker(folder, ends[1]);
  int status = 0;
  ASSERT_EQ(::waitpid(owner, &status, 0), owner);
  ASSERT_EQ(WTERMSIG(status), SIGKILL);
  char worker[16] = {};
  ASSERT_GT(::read(ends[0], worker, sizeof worker - 1), 0);
  for (const int end : ends) ::close(end);

  const auto is_running = [&] {
    std::ifstream file("/proc/" + std::string(worker) + "/stat");
    std::string process, name, state;
    return file >> process >> name >> state && state != "Z" && state != "X";
  };
  for (int i = 0; i < 500 && is_running(); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  EXPECT_FALSE(is_running());
}

std::size_t open_descriptors() {
  const std::filesystem::directory_iterator all("/proc/self/fd");
  return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

TEST(Pool, LeavesNoDescriptorsBehind) {
  const std::size_t before = open_descriptors();
  told_among_others("KILL", fake_worker());
  EXPECT_EQ(open_descriptors(), before);
}

}  // namespace
}  // namespace lectern::extract
