// What is written is read back, and a session is replaced whole.
#include "indexer/index/writer.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <stdexcept>

#include "indexer/schema/slots.hpp"
#include "indexer/schema/terms.hpp"
#include "tests/index/index_fixture.hpp"

namespace lectern::index {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

using WriterTest = IndexTest;

schema::ClubRecord club(const std::string& id, const std::string& name) {
  schema::ClubRecord record;
  record.id = id;
  record.name = name;
  return record;
}

TEST_F(WriterTest, PassageIsReadBackWithItsRecordAndSlots) {
  IndexedSession indexed = session_of("club:1", {"first page", "second page"});
  indexed.session.date = "2025-03-04";
  indexed.session.series = "Systems";
  indexed.session.presenters = {"@ada", "Grace Hopper"};
  indexed.passages[1].material_sha256 = std::string(64, 'a');
  write(indexed);

  const Xapian::Document second = document("club:1/slide/2");
  const auto passage = schema::decode_passage(second.get_data());
  ASSERT_TRUE(passage);
  EXPECT_EQ(passage->text, "second page");
  EXPECT_EQ(passage->page, 2);
  EXPECT_EQ(second.get_value(schema::slot::kSession), "club:1");
  EXPECT_EQ(second.get_value(schema::slot::kDate), "20250304");
  EXPECT_EQ(second.get_value(schema::slot::kKind), "slide");
  EXPECT_LT(document("club:1/slide/1").get_value(schema::slot::kPosition),
            second.get_value(schema::slot::kPosition));
  EXPECT_THAT(
      terms("club:1/slide/2"),
      testing::IsSupersetOf({schema::session_term("club:1"), schema::club_term("club"),
                             schema::kind_term(schema::PassageKind::kSlide),
                             schema::year_term("2025"), schema::series_term("systems"),
                             schema::presenter_term("Ada"), schema::presenter_term("grace hopper"),
                             schema::document_term(std::string(64, 'a'))}));
}

TEST_F(WriterTest, UnknownDateLeavesItsSlotEmpty) {
  write(session_of("club:1", {"text"}));

  const Xapian::Document passage = document("club:1/slide/1");
  EXPECT_EQ(passage.get_value(schema::slot::kDate), "");
}

TEST_F(WriterTest, SessionRecordIsFoundByItsIdAndByNoWord) {
  write(session_of("club:1", {"text"}));

  const auto session =
      schema::decode_session(document(schema::session_record_id("club:1")).get_data());
  ASSERT_TRUE(session);
  EXPECT_EQ(session->title, "Title of club:1");
  EXPECT_THAT(terms(schema::session_record_id("club:1")),
              UnorderedElementsAre(schema::unique_term(schema::session_record_id("club:1")),
                                   schema::session_term("club:1"),
                                   schema::record_term(schema::RecordSort::kSession),
                                   schema::written_term("text")));
}

TEST_F(WriterTest, ClubIsReplacedByItsId) {
  Writer writer{directory(), false};
  writer.put_club(club("club", "Old name"));
  writer.put_club(club("club", "New name"));
  writer.put_club(club("gone", "Gone"));
  writer.remove_club("gone");
  writer.finish();

  const auto clubs = snapshot().clubs;
  ASSERT_EQ(clubs.size(), 1u);
  EXPECT_EQ(clubs[0].name, "New name");
}

TEST_F(WriterTest, ReplacedSessionLeavesNothingOfItself) {
  write(session_of("club:1", {"alpha", "beta", "gamma"}));
  IndexedSession changed = session_of("club:1", {"delta"});
  changed.fingerprint = "changed";
  write(changed);

  EXPECT_THAT(find("alpha OR beta OR gamma"), IsEmpty());
  EXPECT_THAT(find("delta"), ElementsAre("club:1/slide/1"));
  EXPECT_THAT(snapshot().passages, ElementsAre(Pair("slide", 1u)));
  EXPECT_THAT(snapshot().fingerprints, ElementsAre(Pair("club:1", "changed")));
}

TEST_F(WriterTest, ReplacingOneSessionLeavesTheOthers) {
  write(session_of("club:1", {"alpha"}));
  write(session_of("club:10", {"beta"}));
  write(session_of("club:1", {"gamma"}));

  EXPECT_THAT(find("beta"), ElementsAre("club:10/slide/1"));
  EXPECT_EQ(snapshot().sessions, 2u);
}

TEST_F(WriterTest, RemovedSessionIsGoneWithItsFingerprintAndReport) {
  write(session_of("club:1", {"alpha"}));
  write(session_of("club:2", {"beta"}));
  Writer writer{directory(), false};
  writer.remove_session("club:1");
  writer.finish();

  EXPECT_THAT(find("alpha"), IsEmpty());
  EXPECT_THAT(snapshot().fingerprints, ElementsAre(Pair("club:2", "fingerprint of club:2")));
  EXPECT_THAT(snapshot().reports, ElementsAre(Pair("club:2", "report of club:2")));
  EXPECT_EQ(snapshot().sessions, 1u);
}

TEST_F(WriterTest, PlanTopicsAreNotCountedAsSessions) {
  IndexedSession topic = session_of("plan:topic", {"text"});
  topic.session.plan_topic = true;
  write(topic);

  EXPECT_EQ(snapshot().sessions, 0u);
  EXPECT_THAT(snapshot().fingerprints,
              ElementsAre(Pair("plan:topic", "fingerprint of plan:topic")));
}

TEST_F(WriterTest, WhatWasNotCommittedIsDropped) {
  write(session_of("club:1", {"alpha"}));
  {
    Writer writer{directory(), false};
    writer.replace(session_of("club:1", {"beta"}));
  }

  EXPECT_THAT(find("alpha"), ElementsAre("club:1/slide/1"));
  EXPECT_THAT(find("beta"), IsEmpty());
}

TEST_F(WriterTest, CommittedSessionIsSeenWhileTheWriterGoesOn) {
  Writer writer{directory(), false};
  writer.replace(session_of("club:1", {"alpha"}));
  writer.commit();
  writer.replace(session_of("club:2", {"beta"}));

  EXPECT_THAT(find("alpha"), ElementsAre("club:1/slide/1"));
  EXPECT_THAT(find("beta"), IsEmpty());
}

TEST_F(WriterTest, NewIndexIsAnEmptyOneFromItsFirstMoment) {
  const Writer writer{directory(), false};

  EXPECT_EQ(snapshot().sessions, 0u);
  EXPECT_THAT(snapshot().passages, IsEmpty());
  EXPECT_THAT(find("anything"), IsEmpty());
}

TEST_F(WriterTest, SynonymsAreReplacedAsAWhole) {
  const auto put = [&](const std::vector<schema::SynonymGroup>& groups) {
    Writer writer{directory(), false};
    writer.put_synonyms(groups);
    writer.finish();
  };
  put({{"k8s", "kubernetes"}, {"moe", "mixture of experts"}});
  EXPECT_EQ(snapshot().synonyms.size(), 2u);
  put({{"k8s", "kubernetes"}});
  EXPECT_THAT(snapshot().synonyms, ElementsAre(ElementsAre("k8s", "kubernetes")));
  put({});
  EXPECT_THAT(snapshot().synonyms, IsEmpty());
}

TEST_F(WriterTest, NoIndexHasNoSnapshot) { EXPECT_FALSE(read_snapshot(directory())); }

TEST_F(WriterTest, RevisionChangesWithEveryCommit) {
  write(session_of("club:1", {"alpha"}));
  const std::string before = snapshot().revision;
  write(session_of("club:2", {"beta"}));

  EXPECT_NE(snapshot().revision, before);
}

TEST_F(WriterTest, NamesLongerThanATermAreKept) {
  IndexedSession indexed = session_of("club:1", {"alpha"});
  indexed.session.series = std::string(600, 's');
  indexed.session.presenters = {std::string(500, 'p') + "1", std::string(500, 'p') + "2"};
  write(indexed);

  EXPECT_THAT(terms("club:1/slide/1"),
              testing::IsSupersetOf({schema::series_term(std::string(600, 's')),
                                     schema::presenter_term(std::string(500, 'p') + "1"),
                                     schema::presenter_term(std::string(500, 'p') + "2")}));
}

TEST_F(WriterTest, SecondWriterIsToldThatAnotherWrites) {
  const Writer first{directory(), false};
  try {
    const Writer second{directory(), false};
    FAIL() << "two writers at once";
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), HasSubstr(directory().string()));
    EXPECT_THAT(error.what(), HasSubstr("is being written by another program"));
  }
}

TEST_F(WriterTest, UnusableFolderIsNamedWithAWayOut) {
  const auto file = beside("-is-a-file");
  std::ofstream{file} << "text";
  try {
    const Writer writer{file / "index", false};
    FAIL() << "wrote into a file";
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), HasSubstr(file.string()));
    EXPECT_THAT(error.what(), HasSubstr("--archive"));
  }
}

TEST_F(WriterTest, RelativeFolderIsMadeWhereItIsAsked) {
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(directory().parent_path());
  {
    Writer writer{"index", false};
    writer.replace(session_of("club:1", {"alpha"}));
    writer.finish();
  }
  std::filesystem::current_path(before);

  EXPECT_EQ(snapshot().sessions, 1u);
}

}  // namespace
}  // namespace lectern::index
