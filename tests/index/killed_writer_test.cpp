// A writer that dies at any moment leaves an index that opens, in which every session
// is whole: as it was before or as it was to become.
#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>
#include <stdexcept>
#include <thread>

#include "indexer/schema/terms.hpp"
#include "tests/index/bulk_fixture.hpp"

namespace lectern::index {
namespace {

namespace fs = std::filesystem;

constexpr int kSessions = 3;
constexpr int kKills = 25;
constexpr int kVersions = 10;  // that writers must have got to, over all their lives

// From no time at all to long enough on any machine.
std::chrono::milliseconds life_of(int writer) {
  return std::chrono::milliseconds{7 * writer % 90 + writer};
}

std::string id_of(int number) { return "club:" + std::to_string(number); }

// Its record, its passages, their number, its fingerprint and its report all tell the
// version.
IndexedSession version_of(int number, int version) {
  const std::string name = "version" + std::to_string(version);
  const auto passages = static_cast<std::size_t>(5 + version % 7);
  IndexedSession indexed = session_of(id_of(number), std::vector<std::string>(passages, name));
  indexed.session.title = name;
  indexed.fingerprint = name;
  indexed.report = name;
  return indexed;
}

class KilledWriterTest : public IndexTest {
 protected:
  // Runs `work` over and over, with a growing version, in a process of its own, and
  // kills that when `life` returns.
  static void run_and_kill(int first_version, const std::function<void()>& life,
                           const std::function<void(int version)>& work) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      try {
        for (int version = first_version;; ++version) work(version);
      } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
      }
      ::_exit(1);
    }
    life();
    ::kill(child, SIGKILL);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the writer failed by itself";
  }

  static std::function<void()> lasting(std::chrono::milliseconds time) {
    return [time] { std::this_thread::sleep_for(time); };
  }

  // The version of the session that the index holds, all of its parts agreeing.
  int version_in_index(int number) const {
    const Snapshot now = snapshot();
    const auto fingerprint = now.fingerprints.find(id_of(number));
    if (fingerprint == now.fingerprints.end()) return 0;
    const int version = std::stoi(fingerprint->second.substr(std::string{"version"}.size()));

    const IndexedSession expected = version_of(number, version);
    EXPECT_EQ(now.reports.at(id_of(number)), expected.report);
    const Xapian::Database database = open();
    EXPECT_EQ(database.get_termfreq(schema::session_term(id_of(number))),
              expected.passages.size() + 1);
    for (const schema::PassageRecord& passage : expected.passages) {
      const auto found = schema::decode_passage(document(passage.id).get_data());
      EXPECT_TRUE(found && found->text == passage.text) << passage.id;
    }
    const auto record =
        schema::decode_session(document(schema::session_record_id(id_of(number))).get_data());
    EXPECT_TRUE(record && record->title == expected.session.title);
    return version;
  }
};

TEST_F(KilledWriterTest, EverySessionIsWholeAfterwards) {
  int latest = 0;
  for (int kill = 0; kill < kKills || latest < kVersions; ++kill) {
    run_and_kill(latest + 1, lasting(life_of(kill)), [&](int version) {
      Writer writer{directory(), false};
      for (int number = 0; number < kSessions; ++number) {
        writer.replace(version_of(number, version));
        writer.commit();
      }
      writer.finish();
    });
    if (HasFatalFailure()) return;
    if (!read_snapshot(directory())) continue;  // killed before there was any
    for (int number = 0; number < kSessions; ++number)
      latest = std::max(latest, version_in_index(number));
  }
}

TEST_F(KilledWriterTest, OldOrNewIndexIsThereWhenARebuildDies) {
  write(version_of(0, 1));
  int latest = 1;
  for (int kill = 0; kill < kKills || latest < kVersions; ++kill) {
    run_and_kill(latest + 1, lasting(life_of(kill)), [&](int version) {
      Writer writer{directory(), true};
      writer.replace(version_of(0, version));
      writer.finish();
    });
    if (HasFatalFailure()) return;
    ASSERT_TRUE(read_snapshot(directory())) << "no index after kill " << kill;
    latest = std::max(latest, version_in_index(0));
  }

  write(version_of(1, 1));
  EXPECT_EQ(version_in_index(1), 1);
  EXPECT_FALSE(fs::exists(beside(".building")));
}

// All of an index that is written in bulk is of one version.
class KilledBulkTest : public KilledWriterTest {
 protected:
  static constexpr int kBulkKills = 12;
  static constexpr std::chrono::seconds kLongest{60};

  static void wait_for(const fs::path& path) {
    const auto end = std::chrono::steady_clock::now() + kLongest;
    while (!fs::exists(path) && std::chrono::steady_clock::now() < end) std::this_thread::yield();
  }

  static std::vector<IndexedSession> bulk_of(int version) {
    const std::string name = "version" + std::to_string(version);
    std::vector<IndexedSession> sessions = many_sessions(kBulkPassages + kBulkPassages / 2, name);
    for (IndexedSession& session : sessions) session.fingerprint = name;
    return sessions;
  }

  void rebuild(int version) const {
    Writer writer{directory(), true};
    for (const IndexedSession& session : bulk_of(version)) writer.replace(session);
    writer.finish();
  }

  // The version that all of the index is of.
  int bulk_in_index() const {
    const Snapshot now = snapshot();
    const std::string name = now.fingerprints.at("club:0");
    const int version = std::stoi(name.substr(std::string{"version"}.size()));
    const std::vector<IndexedSession> expected = bulk_of(version);
    EXPECT_EQ(now.fingerprints.size(), expected.size());
    const Xapian::Database database = open();
    std::size_t passages = 0;
    for (const IndexedSession& session : expected) {
      EXPECT_EQ(now.fingerprints.at(session.session.id), name);
      EXPECT_EQ(database.get_termfreq(schema::session_term(session.session.id)),
                session.passages.size() + 1);
      passages += session.passages.size();
    }
    EXPECT_EQ(database.get_doccount(), passages + expected.size());
    for (const auto& [unique, content] : content_of(database).documents) {
      const auto passage = schema::decode_passage(content.data);
      if (passage) {
        EXPECT_EQ(passage->text.substr(0, name.size() + 1), name + " ") << unique;
      }
    }
    return version;
  }

  void expect_nothing_left() const {
    EXPECT_FALSE(fs::exists(beside(".building")));
    EXPECT_FALSE(fs::exists(beside(".segments")));
    EXPECT_FALSE(fs::exists(beside(".old")));
  }
};

TEST_F(KilledBulkTest, OldOrNewIndexIsThereWheneverARebuildDies) {
  const auto started = std::chrono::steady_clock::now();
  rebuild(1);
  const auto whole = std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::steady_clock::now() - started);
  int latest = 1;
  for (int kill = 1; kill <= kBulkKills; ++kill) {
    run_and_kill(latest + 1, lasting(2 * whole * kill / kBulkKills),
                 [&](int version) { rebuild(version); });
    if (HasFatalFailure()) return;
    ASSERT_TRUE(read_snapshot(directory())) << "no index after kill " << kill;
    latest = std::max(latest, bulk_in_index());
  }

  rebuild(latest + 1);
  EXPECT_EQ(bulk_in_index(), latest + 1);
  expect_nothing_left();
}

TEST_F(KilledBulkTest, OldOrNewIndexIsThereWhenAWriterDiesWhileItMerges) {
  rebuild(1);
  const fs::path merged = beside(".segments") / "merged";
  int latest = 1;
  bool met = false;  // a writer may be done with it before it is killed
  for (int kill = 0; kill < kBulkKills && !met; ++kill) {
    run_and_kill(
        latest + 1, [&] { wait_for(merged / "postlist.glass"); },
        [&](int version) { rebuild(version); });
    if (HasFatalFailure()) return;
    met = fs::exists(merged);
    latest = std::max(latest, bulk_in_index());
  }

  EXPECT_TRUE(met);
  rebuild(latest + 1);
  EXPECT_EQ(bulk_in_index(), latest + 1);
  expect_nothing_left();
}

TEST_F(KilledBulkTest, FirstRunThatDiesLeavesWhatWasSeen) {
  const fs::path done = beside("-done");
  run_and_kill(
      1, [&] { wait_for(done); },
      [&](int version) {
        Writer writer{directory(), false};
        for (const IndexedSession& session : bulk_of(version)) {
          writer.replace(session);
          if (session.session.id == "club:3") writer.commit();
        }
        std::ofstream{done} << "all but finished";
        std::this_thread::sleep_for(kLongest);
      });
  if (HasFatalFailure()) return;

  EXPECT_TRUE(fs::exists(beside(".segments")));
  EXPECT_EQ(snapshot().sessions, 4u);
  rebuild(2);
  EXPECT_EQ(bulk_in_index(), 2);
  expect_nothing_left();
}

}  // namespace
}  // namespace lectern::index
