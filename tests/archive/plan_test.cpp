#include "indexer/archive/plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/archive/records.hpp"
#include "tests/temporary_folder.hpp"

namespace lectern::archive {
namespace {

class Plans : public ::testing::Test {
 protected:
  Plans() : cache_(folder_.path() / "cache.sqlite") {
    club_.club.id = "c";
    club_.club.name = "C";
    add("locks", "a.pdf");
    add("queues", "");
    folder_.write("club/a.pdf", "one");
  }

  void add(const std::string& title, const std::string& pdf) {
    catalog::Session session;
    session.id = "c:" + title;
    session.title = title;
    if (!pdf.empty())
      session.materials.push_back({catalog::MaterialKind::kSlides, "", pdf, "", false, {}});
    club_.sessions.push_back(std::move(session));
  }

  Plan plan(const std::optional<index::Snapshot>& snapshot,
            std::set<std::string> configured = {"c"}) {
    const catalog::Catalog catalog{{club_}};
    PlanInput input{catalog, {{"c", folder_.path() / "club"}}, std::move(configured), snapshot};
    input.paper = [this](const std::string&) { return arxiv_; };
    input.document = [this](const std::string&) { return held_; };
    input.synonyms = synonyms_;
    return make_plan(input, cache_);
  }

  // The index as it is after the plan was carried out.
  static index::Snapshot after(const Plan& plan) {
    index::Snapshot snapshot;
    for (const auto& session : plan.write)
      snapshot.fingerprints[session.record.id] = session.fingerprint;
    snapshot.clubs = plan.write_clubs;
    snapshot.synonyms = plan.write_synonyms.value_or(snapshot.synonyms);
    return snapshot;
  }

  testing::TemporaryFolder folder_;
  Cache cache_;
  catalog::ClubCatalog club_;
  std::optional<remote::ArxivPaper> arxiv_;  // what arXiv says of every paper
  std::vector<schema::SynonymGroup> synonyms_;
  HeldDocument held_;  // of every document elsewhere
};

TEST_F(Plans, NothingChangedIsNothingToDo) {
  const Plan first = plan(std::nullopt);
  EXPECT_EQ(first.write.size(), 2u);
  const Plan second = plan(after(first));
  EXPECT_TRUE(second.empty());
  EXPECT_EQ(second.unchanged, 2u);
}

TEST_F(Plans, ChangedSynonymsChangeNoSession) {
  synonyms_ = {{"k8s", "kubernetes"}};
  const index::Snapshot snapshot = after(plan(std::nullopt));
  EXPECT_TRUE(plan(snapshot).empty());
  synonyms_ = {};
  const Plan second = plan(snapshot);
  EXPECT_FALSE(second.empty());
  EXPECT_TRUE(second.write.empty());
  ASSERT_TRUE(second.write_synonyms);
  EXPECT_TRUE(second.write_synonyms->empty());
}

TEST_F(Plans, AChangedDocumentChangesItsSessionOnly) {
  const index::Snapshot snapshot = after(plan(std::nullopt));
  folder_.write("club/a.pdf", "two, and longer");
  const Plan second = plan(snapshot);
  ASSERT_EQ(second.write.size(), 1u);
  EXPECT_EQ(second.write[0].record.id, "c:locks");
  EXPECT_TRUE(second.write[0].known);
}

TEST_F(Plans, WhatIsLearnedOfAPaperChangesTheSessionsThatMentionIt) {
  club_.sessions[1].readings = {{.title = "Locks", .url = "https://arxiv.org/abs/2205.14135"}};
  const index::Snapshot snapshot = after(plan(std::nullopt));
  EXPECT_TRUE(plan(snapshot).empty());
  arxiv_ = remote::ArxivPaper{.id = "2205.14135", .title = "On Locks", .abstract = "They hold."};
  const Plan second = plan(snapshot);
  ASSERT_EQ(second.write.size(), 1u);
  EXPECT_EQ(second.write[0].record.id, "c:queues");
  EXPECT_EQ(second.write[0].record.papers.at(0).abstract, "They hold.");
}

TEST_F(Plans, ADocumentThatHasComeBelongsToItsReading) {
  club_.sessions[1].readings = {{.title = "Locks", .url = "https://arxiv.org/abs/2205.14135"}};
  const Plan first = plan(std::nullopt);
  ASSERT_EQ(first.write[1].links.size(), 1u);
  EXPECT_EQ(first.write[1].links[0].state, "not_fetched");
  EXPECT_TRUE(first.write[1].documents.empty());

  held_ = {remote::State::kFetched, "", "0123", folder_.write("locks.pdf", "%PDF-")};
  const Plan second = plan(after(first));

  ASSERT_EQ(second.write.size(), 1u);
  const PlannedSession& session = second.write[0];
  ASSERT_EQ(session.documents.size(), 1u);
  const schema::MaterialRecord& paper = session.record.materials.at(session.documents[0].material);
  EXPECT_EQ(paper.kind, "paper");
  EXPECT_EQ(paper.title, "Locks");
  EXPECT_EQ(paper.state, "fetched");
}

TEST_F(Plans, ARowThatIsGoneIsRemoved) {
  const index::Snapshot snapshot = after(plan(std::nullopt));
  club_.sessions.pop_back();
  EXPECT_THAT(plan(snapshot).remove, ::testing::ElementsAre("c:queues"));
}

TEST_F(Plans, AClubThatCannotBeReadNowStaysAndOneThatIsGoneGoes) {
  index::Snapshot snapshot = after(plan(std::nullopt));
  snapshot.fingerprints["away:x"] = "1";
  snapshot.fingerprints["gone:x"] = "1";
  snapshot.clubs.push_back({.id = "gone"});
  const Plan second = plan(snapshot, {"c", "away"});
  EXPECT_THAT(second.remove, ::testing::ElementsAre("gone:x"));
  EXPECT_THAT(second.remove_clubs, ::testing::ElementsAre("gone"));
}

TEST_F(Plans, AMissingFileIsAReasonNotAnError) {
  std::filesystem::remove(folder_.path() / "club/a.pdf");
  const Plan first = plan(std::nullopt);
  EXPECT_EQ(first.write.at(0).record.materials.at(0).unreadable, "the file is missing");
  EXPECT_TRUE(first.write[0].documents.empty());
}

TEST_F(Plans, APlansReadingsAreGatheredByBatchAndTopic) {
  catalog::ClubCatalog plan_club;
  plan_club.club.id = "p";
  plan_club.readings = {{.title = "A", .batch = "Batch 1", .topic = "Basics"},
                        {.title = "B", .batch = "Batch 1", .topic = "Basics"},
                        {.title = "C", .batch = "Batch 2", .topic = "Basics"}};
  const auto records = session_records(plan_club);
  ASSERT_EQ(records.size(), 2u);
  EXPECT_TRUE(records[0].plan_topic);
  EXPECT_EQ(records[0].id, "p:batch-1-basics");
  EXPECT_EQ(records[0].readings.size(), 2u);
}

}  // namespace
}  // namespace lectern::archive
