#include "indexer/archive/listed_videos.hpp"

#include <gmock/gmock.h>

#include <map>

namespace lectern::archive {
namespace {

using namespace std::chrono_literals;
using std::chrono::year_month_day;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class ListedVideos : public ::testing::Test {
 protected:
  ListedVideos() {
    club_.club.id = "c";
    add_session("Ring attention at scale", 2026y / 1 / 5, "aaaaaaaaaaa");
    add_session("Zero bubble schedules", 2026y / 1 / 12);
    add_session("Retro", 2026y / 1 / 19);
    club_.lists = {{"PLall", "https://www.youtube.com/playlist?list=PLall", false, {}}};
  }

  void add_session(const char* title, std::optional<year_month_day> date,
                   const std::string& video = "") {
    catalog::Session session;
    session.id = std::string{"c:"} + title;
    session.title = title;
    session.date = date;
    if (!video.empty()) session.recordings = {recording(video)};
    club_.sessions.push_back(std::move(session));
  }

  static catalog::Recording recording(const std::string& id) {
    return {"youtube", id, "https://www.youtube.com/watch?v=" + id, {}};
  }

  void list(const std::string& id, const std::string& title,
            std::optional<year_month_day> day = std::nullopt) {
    playlist_.entries.push_back({id, "", title});
    if (!day) return;
    videos_[id].id = id;
    videos_[id].title = title;
    videos_[id].uploaded = day;
  }

  // Ids of those that may yet become sessions.
  std::vector<std::string> complete() {
    std::vector<std::string> ids;
    for (const auto& awaited : add_listed_videos(
             club_, [this](auto&) { return playlist_; },
             [this](const catalog::Recording& of) {
               const auto video = videos_.find(of.id);
               return video == videos_.end() ? std::nullopt : std::optional{video->second};
             }))
      ids.push_back(awaited.id);
    return ids;
  }

  std::vector<std::string> recordings_of(std::size_t session) const {
    std::vector<std::string> ids;
    for (const auto& known : club_.sessions.at(session).recordings) ids.push_back(known.id);
    return ids;
  }

  catalog::ClubCatalog club_;
  recordings::Playlist playlist_{"PLall", "All talks", {}};
  std::map<std::string, recordings::Video> videos_;
};

TEST_F(ListedVideos, BelongToTheSessionTheyNameBeforeAnythingElseIsKnown) {
  list("bbbbbbbbbbb", "Reading club #2: Zero-bubble schedules (live)");
  EXPECT_THAT(complete(), IsEmpty());
  EXPECT_THAT(recordings_of(1), ElementsAre("bbbbbbbbbbb"));
  EXPECT_THAT(club_.sessions, SizeIs(3));
}

TEST_F(ListedVideos, OfALinkedSessionStayWhereTheyAre) {
  list("aaaaaaaaaaa", "Zero bubble schedules");
  EXPECT_THAT(complete(), IsEmpty());
  EXPECT_THAT(recordings_of(0), ElementsAre("aaaaaaaaaaa"));
  EXPECT_THAT(recordings_of(1), IsEmpty());
}

TEST_F(ListedVideos, BelongToTheSessionOfTheirDayWhenThatLeavesNoChoice) {
  list("ccccccccccc", "Retro of the year", 2026y / 1 / 20);
  complete();
  EXPECT_THAT(recordings_of(2), ElementsAre("ccccccccccc"));
}

TEST_F(ListedVideos, TwoOfOneDayAreNobodys) {
  list("aaaaaaaaaaa", "Ring attention");
  list("ccccccccccc", "Retro", 2026y / 1 / 20);
  list("ddddddddddd", "Bonus", 2026y / 1 / 20);
  EXPECT_THAT(complete(), ElementsAre("ccccccccccc", "ddddddddddd"));
  EXPECT_THAT(recordings_of(2), IsEmpty());
  EXPECT_THAT(club_.sessions, SizeIs(5));
}

TEST_F(ListedVideos, TheSameTitleAYearEarlierIsAnotherMeeting) {
  list("aaaaaaaaaaa", "Ring attention");
  list("bbbbbbbbbbb", "Zero bubble schedules", 2025y / 1 / 12);
  complete();
  EXPECT_THAT(recordings_of(1), IsEmpty());
  EXPECT_THAT(club_.sessions, SizeIs(4));
}

TEST_F(ListedVideos, OfTheClubsPlaylistBecomeSessionsOnceTheyAreKnown) {
  list("aaaaaaaaaaa", "Ring attention");
  list("eeeeeeeeeee", "A guest lecture on kernels");
  EXPECT_THAT(complete(), ElementsAre("eeeeeeeeeee"));
  EXPECT_THAT(club_.sessions, SizeIs(3));

  videos_["eeeeeeeeeee"].title = "A guest lecture on kernels";
  videos_["eeeeeeeeeee"].uploaded = 2026y / 6 / 1;
  complete();
  ASSERT_THAT(club_.sessions, SizeIs(4));
  const catalog::Session& session = club_.sessions[3];
  EXPECT_EQ(session.id, "c:video-eeeeeeeeeee");
  EXPECT_EQ(session.title, "A guest lecture on kernels");
  EXPECT_EQ(session.series, "All talks");
  EXPECT_THAT(recordings_of(3), ElementsAre("eeeeeeeeeee"));
}

TEST_F(ListedVideos, OfSomebodyElsesCourseAreNoSessions) {
  list("eeeeeeeeeee", "Lecture 1: Introduction", 2026y / 6 / 1);
  EXPECT_THAT(complete(), IsEmpty());
  EXPECT_THAT(club_.sessions, SizeIs(3));
}

TEST_F(ListedVideos, OfAChannelAreNoSessionsOfTheirOwn) {
  club_.lists.front().channel = true;
  list("aaaaaaaaaaa", "Ring attention");
  list("bbbbbbbbbbb", "Zero bubble schedules");
  list("eeeeeeeeeee", "My holiday", 2026y / 6 / 1);
  EXPECT_THAT(complete(), IsEmpty());
  EXPECT_THAT(recordings_of(1), ElementsAre("bbbbbbbbbbb"));
  EXPECT_THAT(club_.sessions, SizeIs(3));
}

TEST_F(ListedVideos, OfAClubThatListsNothingElseAreItsSessions) {
  club_.sessions.clear();
  list("eeeeeeeeeee", "Lecture 1", 2026y / 6 / 1);
  list("fffffffffff", "[Private video]");
  EXPECT_THAT(complete(), ElementsAre("eeeeeeeeeee", "fffffffffff"));
  EXPECT_THAT(club_.sessions, SizeIs(1));
}

TEST_F(ListedVideos, OfASessionsOwnPlaylistAreItsParts) {
  club_.sessions[2].playlists = std::move(club_.lists);
  club_.lists.clear();
  list("ccccccccccc", "Part 1");
  list("ddddddddddd", "Part 2");
  complete();
  EXPECT_THAT(recordings_of(2), ElementsAre("ccccccccccc", "ddddddddddd"));
}

TEST_F(ListedVideos, ManyAreNotOneSessions) {
  club_.sessions[2].playlists = std::move(club_.lists);
  club_.lists.clear();
  list("aaaaaaaaaaa", "Ring attention");
  for (char c = 'f'; c <= 'z'; ++c) list(std::string(11, c), std::string(20, c));
  EXPECT_THAT(complete(), SizeIs('z' - 'f' + 1));
  EXPECT_THAT(recordings_of(2), IsEmpty());
}

TEST_F(ListedVideos, WithOddIdsAreLeftOut) {
  list("aaaaaaaaaaa", "Ring attention");
  list("../../etc", "Zero bubble schedules");
  list("--exec=true", "Zero bubble schedules");
  complete();
  EXPECT_THAT(recordings_of(1), IsEmpty());
}

}  // namespace
}  // namespace lectern::archive
