#include "indexer/recordings/video_lists.hpp"

#include <gmock/gmock.h>

#include "tests/recordings/video_site.hpp"

namespace lectern::recordings {
namespace {

using std::chrono::hours;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr const char* kTalks = "https://www.youtube.com/playlist?list=PLtalks";
constexpr const char* kReaders = "https://www.youtube.com/@readers";

class VideoLists : public testing::VideoSiteTest {
 protected:
  VideoLists() {
    options_.yt_dlp.pause = std::chrono::milliseconds{0};
    options_.folder = folder_.path() / "recordings";
    options_.now = [this] { return now_; };
    options_.progress = [this](const std::string&, const std::string& reason) {
      told_.push_back(reason);
    };
    answer("aaaaaaaaaaa");
    site_.answer("/channel/@readers", {{"title", "Readers"}, {"videos", boost::json::array{}}});
  }

  void answer(const char* video) {
    site_.answer(
        "/playlist/PLtalks",
        {{"title", "Talks"}, {"videos", boost::json::array{boost::json::array{video, "A talk"}}}});
  }

  // The only video of the playlist; empty when nothing is known.
  std::string video() {
    const KnownLists lists = read_lists(options_, {kTalks});
    const auto found = lists.by_url.find(kTalks);
    return found == lists.by_url.end() ? "" : found->second.entries.at(0).id;
  }

  ListOptions options_;
  std::chrono::sys_seconds now_{std::chrono::sys_days{std::chrono::January / 15 / 2026}};
  std::vector<std::string> told_;
};

TEST_F(VideoLists, AreAskedForOnceADay) {
  EXPECT_EQ(video(), "aaaaaaaaaaa");
  answer("bbbbbbbbbbb");
  now_ += hours{12};
  EXPECT_EQ(video(), "aaaaaaaaaaa");
  now_ += hours{12};
  EXPECT_EQ(video(), "bbbbbbbbbbb");
  EXPECT_THAT(site_.requests(), SizeIs(2));
}

TEST_F(VideoLists, StayAsTheyWereWhenTheyCannotBeHad) {
  EXPECT_EQ(video(), "aaaaaaaaaaa");
  site_.answer("/playlist/PLtalks", {{"error", "The playlist does not exist."}});
  now_ += hours{24};
  EXPECT_EQ(video(), "aaaaaaaaaaa");
  now_ += hours{1};
  EXPECT_EQ(video(), "aaaaaaaaaaa");
  EXPECT_THAT(site_.requests(), SizeIs(2));
}

TEST_F(VideoLists, OfflineNothingIsAskedAndWithoutANetworkOnce) {
  options_.offline = true;
  EXPECT_EQ(video(), "");
  EXPECT_THAT(site_.requests(), IsEmpty());

  options_.offline = false;
  site_.lose_network();
  EXPECT_THAT(read_lists(options_, {kTalks, kReaders}).by_url, IsEmpty());
  EXPECT_THAT(told_, ElementsAre("offline"));
  EXPECT_FALSE(std::filesystem::exists(options_.folder));  // it was no attempt
}

TEST_F(VideoLists, EachCostsOneOfTheRequestsThatARunMayMake) {
  options_.max_requests = 1;
  const KnownLists lists = read_lists(options_, {kTalks, kReaders});
  EXPECT_EQ(lists.requests, 1);
  EXPECT_THAT(lists.by_url, SizeIs(1));
  options_.max_requests = 0;
  EXPECT_EQ(read_lists(options_, {kTalks}).requests, 0);
}

TEST_F(VideoLists, ThatAreDamagedOnDiskAreAskedForAgain) {
  EXPECT_EQ(video(), "aaaaaaaaaaa");
  folder_.write("recordings/" + list_key(kTalks) + "/list.json", "{\"next_try\": 99999999999");
  EXPECT_EQ(video(), "aaaaaaaaaaa");
  EXPECT_THAT(site_.requests(), SizeIs(2));
}

}  // namespace
}  // namespace lectern::recordings
