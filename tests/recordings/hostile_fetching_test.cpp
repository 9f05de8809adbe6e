// Links, metadata and kept files whose author wants something else than a transcript.
#include <gmock/gmock.h>

#include "indexer/recordings/yt_dlp.hpp"
#include "tests/recordings/fetching_fixture.hpp"

namespace lectern::recordings {
namespace {

namespace fs = std::filesystem;
using testing::caption_formats;
using ::testing::ElementsAre;
using testing::FetchingTest;
using ::testing::IsEmpty;
using testing::plain_vtt;
using testing::video_info;

constexpr const char* kId = "dQw4w9WgXcQ";

class HostileFetching : public FetchingTest {
 protected:
  HostileFetching() : before_(fs::current_path()) {
    fs::create_directories(folder_.path() / "here");
    fs::current_path(folder_.path() / "here");
  }
  ~HostileFetching() override { fs::current_path(before_); }

  std::vector<std::string> files_in(const fs::path& folder) const {
    std::vector<std::string> names;
    if (fs::exists(folder))
      for (const auto& entry : fs::recursive_directory_iterator{folder})
        if (!entry.is_directory()) names.push_back(entry.path().lexically_relative(folder));
    std::sort(names.begin(), names.end());
    return names;
  }
  std::vector<std::string> files_here() const { return files_in(folder_.path() / "here"); }

 private:
  fs::path before_;
};

class HostileAddress : public HostileFetching, public ::testing::WithParamInterface<const char*> {};

TEST_P(HostileAddress, DoesNothingAndIsReported) {
  std::string url = GetParam();
  if (const std::size_t at = url.find("SITE"); at != std::string::npos)
    url.replace(at, 4, site_.address(""));
  const WantedRecording recording{"elsewhere", url, url, {"en"}, {}};
  fetch({recording});
  const Holding& holding = run_->holding(recording_key("elsewhere", url));
  EXPECT_EQ(holding.state, State::kFailed);
  EXPECT_FALSE(holding.reason.empty());
  EXPECT_THAT(site_.requests(), IsEmpty());
  EXPECT_THAT(files_here(), IsEmpty());
  EXPECT_EQ(files_in(shelf()).size(), 1u);  // a state
}

INSTANTIATE_TEST_SUITE_P(
    All, HostileAddress,
    ::testing::Values("--exec=touch exec", "--version", "-o/tmp/x", "file:///etc/passwd",
                      "javascript:alert(1)", "ytsearch:attention", "$(touch shell)",
                      "`touch shell`", "SITE/$(touch${IFS}shell)", "SITE/video", "SITE/x.m3u8",
                      "SITE/a#__youtubedl_smuggle=%7B%22to_generic%22%3A%20true%7D",
                      "https://example.invalid/a b", "https://example.invalid/\n--exec", ""));

TEST_F(HostileFetching, AYouTubeIdIsNothingButAnId) {
  for (const char* id : {"--exec=touch", "x&list=PLabc", "../../etc/a", "$(touch x)y", ""}) {
    fetch(id);
    EXPECT_EQ(holding(id).state, State::kFailed) << id;
  }
  EXPECT_THAT(site_.requests(), IsEmpty());
  EXPECT_THAT(files_here(), IsEmpty());
}

TEST_F(HostileFetching, PrivateAddressesAreNotAskedForVideos) {
  options_.address_allowed = [](const std::string&) { return false; };
  const WantedRecording recording{
      "localhost", "x", site_.address("/Mediasite/Play/") + std::string(32, 'a'), {"en"}, {}};
  fetch({recording});
  EXPECT_EQ(run_->holding(recording_key("localhost", "x")).state, State::kFailed);
  EXPECT_THAT(site_.requests(), IsEmpty());
}

TEST_F(HostileFetching, CaptionsAtForbiddenAddressesAreNotAskedFor) {
  options_.address_allowed = [](const std::string&) { return false; };
  auto info = video_info(kId);
  info.at("subtitles").as_object()["en"] = caption_formats("vtt", site_.address("/en.vtt"));
  site_.answer("/info/dQw4w9WgXcQ", info);
  fetch(kId);
  EXPECT_EQ(holding(kId).state, State::kFailed);
  EXPECT_EQ(video_of(kId).title, "Attention, once more");
  EXPECT_THAT(site_.requests(), ElementsAre("/info/dQw4w9WgXcQ"));
}

TEST_F(HostileFetching, TitlesAndLanguagesAreNoTemplatesPatternsOrPaths) {
  for (const char* language : {"../../../evil", "-x", ".*", "all,-en", "%(title)s", "a/b",
                               "$(touch x)", "en'; touch x;"}) {
    auto info = video_info(kId);
    info["title"] = "%(id)s/../../$(touch title) --exec touch";
    info["extractor"] = "../../evil";
    info.at("subtitles").as_object()[language] = caption_formats("vtt", site_.address("/x.vtt"));
    site_.answer("/info/dQw4w9WgXcQ", info);
    site_.answer("/x.vtt", plain_vtt("words"));
    fs::remove_all(shelf());
    fetch(kId);
    EXPECT_EQ(captions_of(kId), plain_vtt("words")) << language;
    EXPECT_EQ(files_in(shelf()).size(), 3u);
    EXPECT_EQ(holding(kId).captions->file.parent_path(), shelf() / "youtube-dQw4w9WgXcQ");
  }
  EXPECT_THAT(files_here(), IsEmpty());
}

TEST_F(HostileFetching, ATrackIsNotFollowedToFurtherAddresses) {
  auto info = video_info(kId);
  info.at("subtitles").as_object()["en"] = caption_formats("vtt", site_.address("/list.m3u8"));
  site_.answer("/info/dQw4w9WgXcQ", info);
  site_.answer("/list.m3u8", "#EXTM3U\n#EXTINF:10,\n" + site_.address("/secret") + "\n");
  fetch(kId);
  EXPECT_EQ(holding(kId).state, State::kFailed);
  EXPECT_THAT(site_.requests(), ElementsAre("/info/dQw4w9WgXcQ", "/list.m3u8"));
}

TEST_F(HostileFetching, FormatsThatAreNoCaptionsAreNotAskedFor) {
  for (const char* format : {"exe", "../vtt", "vtt/best", "best"}) {
    const auto answer =
        ask_captions(options_.yt_dlp, {"en", "en", false, false, format, site_.address("/x")});
    EXPECT_TRUE(std::holds_alternative<Failure>(answer)) << format;
  }
  EXPECT_THAT(site_.requests(), IsEmpty());
}

}  // namespace
}  // namespace lectern::recordings
