// An index that is written in bulk is the one that a single writer makes, session by
// session; what is written is seen early, and a failure in a thread is the caller's.
#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "indexer/index/compaction.hpp"
#include "indexer/schema/terms.hpp"
#include "tests/index/bulk_fixture.hpp"

namespace lectern::index {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::size_t kMany = 2 * kBulkPassages;

class BulkTest : public IndexTest {
 protected:
  void write_all(const std::vector<IndexedSession>& sessions, bool rebuild = false) const {
    Writer writer{directory(), rebuild};
    for (const IndexedSession& session : sessions) writer.replace(session);
    writer.finish();
  }

  // Never bulk: commits come sooner.
  IndexContent written_one_by_one(const std::vector<IndexedSession>& sessions) const {
    const fs::path place = beside("-one-by-one");
    Writer writer{place, false};
    for (std::size_t i = 0; i < sessions.size(); ++i) {
      writer.replace(sessions[i]);
      if (i % 20 == 19) writer.commit();
    }
    writer.finish();
    return content_of(Xapian::Database{place.string()});
  }

  std::size_t passages() const {
    const Snapshot now = snapshot();
    return now.passages.count("slide") > 0 ? now.passages.at("slide") : 0;
  }
};

std::size_t passages_of(const std::vector<IndexedSession>& sessions) {
  std::size_t passages = 0;
  for (const IndexedSession& session : sessions) passages += session.passages.size();
  return passages;
}

TEST_F(BulkTest, HoldsWhatOneWriterWrites) {
  const std::vector<IndexedSession> sessions = many_sessions(kMany);
  write_all(sessions);

  const IndexContent content = content_of(open());
  EXPECT_THAT(content.documents, SizeIs(passages_of(sessions) + sessions.size()));
  EXPECT_TRUE(content == written_one_by_one(sessions));
}

TEST_F(BulkTest, RebuildHoldsWhatOneWriterWrites) {
  write(session_of("club:old", {"old"}));
  const std::vector<IndexedSession> sessions = many_sessions(kMany);
  write_all(sessions, true);

  EXPECT_TRUE(content_of(open()) == written_one_by_one(sessions));
}

TEST_F(BulkTest, IsCompact) {
  const std::vector<IndexedSession> sessions = many_sessions(kMany);
  const auto bytes = [](const fs::path& folder) {
    std::uintmax_t sum = 0;
    for (const auto& file : fs::directory_iterator{folder}) sum += file.file_size();
    return sum;
  };
  write_all(sessions);
  const fs::path again = beside("-again");
  compact({directory()}, again);

  EXPECT_LE(bytes(directory()), bytes(again));
}

TEST_F(BulkTest, SlowFirstRunIsCompactedInTheEnd) {
  const std::vector<IndexedSession> sessions = many_sessions(kBulkPassages);
  Writer writer{directory(), false};
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    writer.replace(sessions[i]);
    if (i % 5 == 4) writer.commit();
  }
  writer.commit();
  const auto before = fs::file_size(directory() / "postlist.glass");
  writer.finish();

  EXPECT_LT(fs::file_size(directory() / "postlist.glass"), before * 3 / 4);
}

TEST_F(BulkTest, SameSessionsGetTheSameDocumentIds) {
  const std::vector<IndexedSession> sessions = many_sessions(kMany);
  write_all(sessions);
  const std::vector<std::string> first = order_of(open());
  write_all(sessions, true);

  EXPECT_EQ(order_of(open()), first);
}

TEST_F(BulkTest, PassagesFollowTheirSessionsRecordInTheirOrder) {
  const std::vector<IndexedSession> sessions = many_sessions(kMany);
  write_all(sessions);

  const std::vector<std::string> order = order_of(open());
  for (const IndexedSession& indexed : sessions) {
    auto at = std::find(order.begin(), order.end(),
                        schema::unique_term(schema::session_record_id(indexed.session.id)));
    for (const schema::PassageRecord& passage : indexed.passages) {
      ASSERT_NE(at, order.end()) << passage.id;
      ASSERT_EQ(*++at, schema::unique_term(passage.id));
    }
  }
}

TEST_F(BulkTest, SessionWrittenTwiceIsThereAsItWasWrittenLast) {
  std::vector<IndexedSession> sessions = many_sessions(kMany);
  Writer writer{directory(), true};
  for (const IndexedSession& session : sessions) writer.replace(session);
  sessions.front() = session_of(sessions.front().session.id, {"the last word"});
  writer.replace(sessions.front());
  writer.finish();

  EXPECT_THAT(find("last"), ElementsAre(sessions.front().passages[0].id));
  EXPECT_TRUE(content_of(open()) == written_one_by_one(sessions));
}

TEST_F(BulkTest, RemovedSessionIsGone) {
  std::vector<IndexedSession> sessions = many_sessions(kMany);
  Writer writer{directory(), false};
  for (const IndexedSession& session : sessions) writer.replace(session);
  writer.remove_session(sessions[3].session.id);
  writer.remove_session(sessions.back().session.id);
  writer.finish();
  sessions.pop_back();
  sessions.erase(sessions.begin() + 3);

  EXPECT_TRUE(content_of(open()) == written_one_by_one(sessions));
}

TEST_F(BulkTest, ClubsAreKept) {
  schema::ClubRecord club;
  club.id = "club";
  club.name = "A Club";
  Writer writer{directory(), false};
  writer.put_club(club);
  for (const IndexedSession& session : many_sessions(kMany)) writer.replace(session);
  writer.finish();

  ASSERT_THAT(snapshot().clubs, SizeIs(1));
  EXPECT_EQ(snapshot().clubs[0].name, "A Club");
}

TEST_F(BulkTest, WriterGoesOnAfterwards) {
  const std::vector<IndexedSession> sessions = many_sessions(kMany);
  Writer writer{directory(), false};
  for (const IndexedSession& session : sessions) writer.replace(session);
  writer.finish();
  writer.replace(session_of(sessions[0].session.id, {"afterwards"}));
  writer.remove_session(sessions[1].session.id);
  writer.finish();

  EXPECT_EQ(snapshot().sessions, sessions.size() - 1);
  EXPECT_THAT(find("afterwards"), SizeIs(1));
}

TEST_F(BulkTest, AtLeastAQuarterIsSeenAfterACommit) {
  Writer writer{directory(), false};
  std::size_t written = 0;
  std::size_t commits = 0;
  for (const IndexedSession& session : many_sessions(4 * kBulkPassages)) {
    writer.replace(session);
    written += session.passages.size();
    if (written < (commits + 1) * kBulkPassages) continue;
    writer.commit();
    ++commits;
    EXPECT_GE(4 * passages(), written);
  }
  EXPECT_EQ(commits, 4u);
  writer.finish();
  EXPECT_EQ(passages(), written);
}

TEST_F(BulkTest, CommitOfLittleShowsTheBulkBeforeItToo) {
  const std::vector<IndexedSession> sessions = many_sessions(kMany);
  Writer writer{directory(), false};
  for (const IndexedSession& session : sessions) writer.replace(session);
  writer.commit();
  writer.replace(session_of("club:slow", {"slowly"}));
  writer.commit();

  EXPECT_EQ(passages(), passages_of(sessions) + 1);
}

TEST_F(BulkTest, ReaderOfTheIndexGoesOnReadingWhileItIsMerged) {
  Writer writer{directory(), false};
  writer.replace(session_of("club:first", {"alpha"}));
  writer.commit();
  const Xapian::Database early = open();
  for (const IndexedSession& session : many_sessions(kMany)) writer.replace(session);
  writer.finish();

  EXPECT_TRUE(early.term_exists(schema::stem_term("alpha")));
  EXPECT_NE(early.get_document(2).get_data(), "");
  EXPECT_THAT(find("alpha"), SizeIs(1));
}

TEST_F(BulkTest, OldIndexServesUntilTheBulkIsFinished) {
  write(session_of("club:old", {"old"}));
  Writer writer{directory(), true};
  for (const IndexedSession& session : many_sessions(kMany)) {
    writer.replace(session);
    writer.commit();
  }
  EXPECT_THAT(find_any("old common"), ElementsAre("club:old/slide/1"));

  writer.finish();
  EXPECT_THAT(find("old"), IsEmpty());
}

TEST_F(BulkTest, LeavesNothingBesideTheIndex) {
  write_all(many_sessions(kMany));
  EXPECT_FALSE(fs::exists(beside(".segments")));
  write_all(many_sessions(kMany), true);
  EXPECT_FALSE(fs::exists(beside(".segments")));
  EXPECT_FALSE(fs::exists(beside(".building")));
}

TEST_F(BulkTest, DroppedBulkLeavesTheOldIndexAndNothingElse) {
  write(session_of("club:old", {"old"}));
  {
    Writer writer{directory(), true};
    for (const IndexedSession& session : many_sessions(kMany)) writer.replace(session);
  }

  EXPECT_THAT(find_any("old common"), ElementsAre("club:old/slide/1"));
  EXPECT_FALSE(fs::exists(beside(".segments")));
}

TEST_F(BulkTest, SegmentsOfAKilledRunAreRemoved) {
  write(session_of("club:1", {"alpha"}));
  fs::create_directories(beside(".segments") / "merged");
  std::ofstream{beside(".segments") / "merged" / "iamglass"} << "half";
  write(session_of("club:2", {"beta"}));

  EXPECT_EQ(snapshot().sessions, 2u);
  EXPECT_FALSE(fs::exists(beside(".segments")));
}

TEST_F(BulkTest, SegmentsOfAWriterAtWorkAreLeftToIt) {
  const std::vector<IndexedSession> sessions = many_sessions(kMany);
  Writer first{directory(), false};
  for (const IndexedSession& session : sessions) first.replace(session);
  EXPECT_THROW(Writer(directory(), false), std::runtime_error);
  EXPECT_THROW(Writer(directory(), true), std::runtime_error);
  first.finish();

  EXPECT_EQ(passages(), passages_of(sessions));
}

TEST_F(BulkTest, PlaceForSegmentsThatCannotBeMadeIsToldWithAWayOut) {
  write(session_of("club:old", {"old"}));
  {
    Writer writer{directory(), true};
    // No segment can be made where there is a file.
    std::ofstream{beside(".segments")} << "in the way";
    try {
      for (const IndexedSession& session : many_sessions(2 * kMany)) writer.replace(session);
      writer.finish();
      FAIL() << "wrote into a file";
    } catch (const std::runtime_error& error) {
      EXPECT_THAT(error.what(), HasSubstr(directory().string()));
      EXPECT_THAT(error.what(), HasSubstr("permissions"));
    }
  }

  EXPECT_THAT(find("old"), ElementsAre("club:old/slide/1"));
}

TEST_F(BulkTest, FailureInAThreadReachesTheCaller) {
  write(session_of("club:old", {"old"}));
  {
    Writer writer{directory(), true};
    // The first segments go where files are in the way.
    fs::create_directories(beside(".segments"));
    for (const char* name : {"0-0", "1-0", "2-0", "3-0"})
      std::ofstream{beside(".segments") / name} << "in the way";
    try {
      for (const IndexedSession& session : many_sessions(2 * kMany)) writer.replace(session);
      writer.finish();
      FAIL() << "wrote into a file";
    } catch (const std::runtime_error& error) {
      EXPECT_THAT(error.what(), HasSubstr(directory().string()));
    }
    EXPECT_THROW(writer.finish(), std::runtime_error) << "half of it is missing";
  }

  EXPECT_THAT(find_any("old common"), ElementsAre("club:old/slide/1"));
  EXPECT_FALSE(fs::exists(beside(".segments")));
}

TEST_F(BulkTest, MoreSegmentsThanFilesMayBeOpenAreMerged) {
  std::vector<fs::path> parts;
  fs::create_directories(beside("-parts"));
  for (int i = 0; i < 300; ++i) {
    parts.push_back(beside("-parts") / std::to_string(i));
    Xapian::WritableDatabase part{parts.back().string(),
                                  Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC};
    Xapian::Document document;
    document.set_data(std::to_string(i));
    document.add_posting("common", 1);
    part.add_document(document);
    part.set_metadata("key" + std::to_string(i), "value");
  }
  compact(parts, directory());

  const Xapian::Database merged = open();
  ASSERT_EQ(merged.get_doccount(), 300u);
  for (Xapian::docid id = 1; id <= 300; ++id)
    EXPECT_EQ(merged.get_document(id).get_data(), std::to_string(id - 1));
  EXPECT_EQ(merged.get_metadata("key299"), "value");
  EXPECT_EQ(std::distance(fs::directory_iterator{beside("-parts")}, fs::directory_iterator{}), 300);
}

}  // namespace
}  // namespace lectern::index
