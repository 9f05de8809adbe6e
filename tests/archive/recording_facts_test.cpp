#include "indexer/archive/recording_facts.hpp"

#include <gmock/gmock.h>

#include "indexer/archive/title_words.hpp"
#include "tests/temporary_folder.hpp"

namespace lectern::archive {
namespace {

using namespace std::chrono_literals;
using std::chrono::year_month_day;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class RecordingFacts : public ::testing::Test {
 protected:
  RecordingFacts() {
    club_.club.name = "Lamplight Reading Club";
    session_.title = "Ring attention at scale";
    session_.number = 7;
    session_.date = 2026y / 1 / 15;
    session_.date_source = "page";
    session_.presenters = {"@ada"};
    session_.where = {"README.md", 12};
    session_.recordings = {{"youtube", "aaaaaaaaaaa", "https://youtu.be/aaaaaaaaaaa", {}}};
    video_->title = "Ring attention";
    video_->uploaded = 2026y / 1 / 16;
  }

  std::vector<catalog::Warning> contradictions() {
    club_.sessions = {session_};
    return archive::contradictions(club_, [this](const catalog::Recording&) { return video_; });
  }

  void expect_contradiction(const char* words) {
    EXPECT_THAT(contradictions(),
                ElementsAre(Field(&catalog::Warning::message,
                                  ::testing::AllOf(HasSubstr(words), HasSubstr("session 7"),
                                                   HasSubstr("aaaaaaaaaaa")))));
  }

  catalog::ClubCatalog club_;
  catalog::Session session_;
  std::optional<recordings::Video> video_ = recordings::Video{};
};

TEST_F(RecordingFacts, AVideoOfItsSessionIsNoContradiction) {
  EXPECT_THAT(contradictions(), IsEmpty());
  video_->uploaded = 2026y / 3 / 1;  // somebody was late
  EXPECT_THAT(contradictions(), IsEmpty());
  session_.date = 2026y / 1 / 27;  // the page has the day it was moved to
  video_->uploaded = 2026y / 1 / 16;
  EXPECT_THAT(contradictions(), IsEmpty());
  video_ = std::nullopt;
  EXPECT_THAT(contradictions(), IsEmpty());
}

TEST_F(RecordingFacts, AVideoFromWeeksBeforeItsSessionIsAContradiction) {
  video_->uploaded = 2025y / 12 / 20;
  expect_contradiction("2025-12-20");
}

TEST_F(RecordingFacts, ALiveEventMonthsAfterItsSessionIsAContradiction) {
  video_->released = 2026y / 3 / 1;
  expect_contradiction("2026-03-01");
  video_->released.reset();
  video_->uploaded = 2027y / 1 / 15;  // the year is wrong
  expect_contradiction("2027-01-15");
}

TEST_F(RecordingFacts, ATitleAboutSomethingElseIsAContradiction) {
  video_->title = "Kubernetes networking explained";
  video_->uploaded = 2026y / 1 / 25;
  expect_contradiction("Kubernetes networking explained");
}

TEST_F(RecordingFacts, AnUnusualTitleOfTheRightDayIsNone) {
  video_->title = "Kubernetes networking explained";
  EXPECT_THAT(contradictions(), IsEmpty());
}

TEST_F(RecordingFacts, ATitleMayNameClubPresenterReadingOrSayNothing) {
  video_->uploaded = 2026y / 1 / 25;
  session_.readings.push_back({});
  session_.readings.back().title = "Blockwise Parallel Transformers";
  for (const char* title : {"Lamplight meeting of winter", "Ada explains kernels",
                            "Blockwise transformers explained", "Session 7", "Weekly recording",
                            "Обсуждение статьи о внимании", "RingAttention explained"}) {
    video_->title = title;
    EXPECT_THAT(contradictions(), IsEmpty()) << title;
  }
}

TEST_F(RecordingFacts, ASessionWithoutADateHasThatOfItsRecording) {
  session_.date.reset();
  session_.date_source.clear();
  club_.sessions = {session_};
  date_sessions(club_, [this](const catalog::Recording&) { return video_; });
  EXPECT_EQ(club_.sessions[0].date, year_month_day{2026y / 1 / 16});
  EXPECT_EQ(club_.sessions[0].date_source, "recording");
  EXPECT_THAT(archive::contradictions(club_, [this](auto&) { return video_; }), IsEmpty());
}

TEST_F(RecordingFacts, ADateOfThePageStays) {
  club_.sessions = {session_};
  date_sessions(club_, [this](const catalog::Recording&) { return video_; });
  EXPECT_EQ(club_.sessions[0].date, year_month_day{2026y / 1 / 15});
  EXPECT_EQ(club_.sessions[0].date_source, "page");
}

TEST(TitleWords, AreComparedByTheirBeginnings) {
  EXPECT_FALSE(are_of_different_things("Caching in databases", "How caches work: a talk"));
  EXPECT_FALSE(are_of_different_things("Flash attention explained", "FlashAttention and beyond"));
  EXPECT_TRUE(are_of_different_things("Flash attention explained", "Pipeline bubbles revisited"));
  EXPECT_FALSE(are_of_different_things("Session 12", "Pipeline bubbles revisited"));
}

class DescribedLinks : public RecordingFacts {
 protected:
  // Sessions whose recordings have these descriptions.
  void describe(const std::vector<std::string>& descriptions) {
    for (std::size_t i = 0; i < descriptions.size(); ++i) {
      const std::string id = "video_" + std::to_string(i);
      descriptions_[id] = descriptions[i];
      catalog::Session session;
      session.title = "Session " + std::to_string(i);
      session.recordings = {{"youtube", id, "https://youtu.be/" + id, {}}};
      club_.sessions.push_back(std::move(session));
    }
  }

  void add() {
    add_described_links(club_, folder_.path(), [this](const catalog::Recording& recording) {
      recordings::Video video;
      video.description = descriptions_.at(recording.id);
      return std::optional{video};
    });
  }

  testing::TemporaryFolder folder_;
  std::map<std::string, std::string> descriptions_;
};

TEST_F(DescribedLinks, PapersAndSlidesBelongToTheSession) {
  describe(
      {"Ring Attention: https://arxiv.org/abs/2310.01889v3\n"
       "Slides: https://docs.google.com/presentation/d/1aBcDeFgHiJkLmNoPqRs/edit\n"
       "Join us: https://discord.gg/abc and https://example.org/"});
  add();

  const catalog::Session& session = club_.sessions.at(0);
  ASSERT_EQ(session.readings.size(), 1u);
  EXPECT_EQ(session.readings[0].arxiv, "2310.01889");
  EXPECT_EQ(session.readings[0].title, "Ring Attention");
  ASSERT_EQ(session.materials.size(), 1u);
  EXPECT_EQ(session.materials[0].kind, catalog::MaterialKind::kSlides);
}

TEST_F(DescribedLinks, WhatThePageHasStaysAsItIs) {
  describe({"paper https://arxiv.org/pdf/2310.01889"});
  club_.sessions[0].readings.push_back({.title = "As on the page",
                                        .url = "https://arxiv.org/abs/2310.01889",
                                        .arxiv = "2310.01889"});
  add();

  ASSERT_EQ(club_.sessions[0].readings.size(), 1u);
  EXPECT_EQ(club_.sessions[0].readings[0].title, "As on the page");
}

TEST_F(DescribedLinks, ALinkInManyDescriptionsIsAboutTheClub) {
  const std::string book = "Our book: https://arxiv.org/abs/2001.00001\n";
  describe({book + "Today: https://arxiv.org/abs/2310.01889", book, book});
  add();

  EXPECT_EQ(club_.sessions[0].readings.size(), 1u);
  EXPECT_THAT(club_.sessions[1].readings, IsEmpty());
}

TEST_F(DescribedLinks, AFileOfTheClubIsThatFile) {
  club_.club.home = "https://github.com/lamp/light";
  folder_.write("decks/ring.pdf", "%PDF");
  describe(
      {"Slides https://github.com/lamp/light/blob/main/decks/ring.pdf and "
       "https://github.com/lamp/light/blob/main/decks/elsewhere.pdf"});
  add();

  ASSERT_EQ(club_.sessions[0].materials.size(), 2u);
  EXPECT_EQ(club_.sessions[0].materials[0].path, "decks/ring.pdf");
  EXPECT_EQ(club_.sessions[0].materials[1].path, "");
}

}  // namespace
}  // namespace lectern::archive
