#include "indexer/recordings/fetching.hpp"

#include <gmock/gmock.h>

#include "indexer/recordings/json3.hpp"
#include "indexer/recordings/transcript.hpp"
#include "indexer/recordings/yt_dlp.hpp"
#include "tests/recordings/fetching_fixture.hpp"

namespace lectern::recordings {
namespace {

using std::chrono::hours;
using testing::caption_formats;
using ::testing::ElementsAre;
using testing::FetchingTest;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::plain_vtt;
using testing::video_info;

constexpr const char* kId = "dQw4w9WgXcQ";

boost::json::object& member(boost::json::object& info, const char* name) {
  return info.at(name).as_object();
}

TEST_F(FetchingTest, TakesTheUploadersCaptionsInTheClubsLanguage) {
  auto info = video_info(kId);
  member(info, "subtitles")["en"] = caption_formats("vtt", site_.address("/en.vtt"));
  member(info, "subtitles")["ru"] = caption_formats("vtt", site_.address("/ru.vtt"));
  member(info, "automatic_captions")["en-orig"] =
      caption_formats("json3", site_.address("/automatic.json3"));
  site_.answer("/info/dQw4w9WgXcQ", info);
  site_.answer("/en.vtt", plain_vtt("attention"));
  site_.answer("/ru.vtt", plain_vtt("внимание"));

  fetch({wanted(kId, {"ru", "en"})});

  EXPECT_EQ(holding(kId).state, State::kFetched);
  EXPECT_EQ(captions_of(kId), plain_vtt("внимание"));
  EXPECT_EQ(holding(kId).captions->language, "ru");
  EXPECT_FALSE(holding(kId).captions->automatic);
  EXPECT_EQ(video_of(kId).title, "Attention, once more");
  EXPECT_EQ(video_of(kId).chapters.size(), 1u);
  EXPECT_THAT(site_.requests(), ElementsAre("/info/dQw4w9WgXcQ", "/ru.vtt"));
}

TEST_F(FetchingTest, NeverAsksForTranslationsOfAutomaticCaptions) {
  auto info = video_info(kId);
  auto& automatic = member(info, "automatic_captions");
  for (const char* language : {"af", "de", "en", "zh-Hans"})
    automatic[language] =
        caption_formats("json3", site_.address(std::string{"/translated.json3?tlang="} + language));
  automatic["de-orig"] = caption_formats("json3", site_.address("/heard.json3"));
  site_.answer("/info/dQw4w9WgXcQ", info);
  site_.answer("/heard.json3", testing::rolling_json3({"wir", "lesen", "heute", "einen", "text",
                                                       "über", "gradienten", "und", "kacheln"}));

  fetch(kId);

  EXPECT_THAT(site_.requests(), ElementsAre("/info/dQw4w9WgXcQ", "/heard.json3"));
  ASSERT_TRUE(holding(kId).captions);
  EXPECT_TRUE(holding(kId).captions->automatic);
  EXPECT_EQ(holding(kId).captions->language, "de");
  EXPECT_EQ(read_transcript(read_json3(captions_of(kId)).cues).text,
            "wir lesen heute einen text über gradienten und kacheln");
  EXPECT_EQ(video_of(kId).tracks.size(), 1u);  // nor are they kept
}

TEST_F(FetchingTest, WhatWasFetchedIsNotAskedForAgain) {
  auto info = video_info(kId);
  member(info, "subtitles")["en"] = caption_formats("vtt", site_.address("/en.vtt"));
  site_.answer("/info/dQw4w9WgXcQ", info);
  site_.answer("/en.vtt", plain_vtt("attention"));
  fetch({wanted(kId), wanted(kId, {"de"})});
  EXPECT_EQ(run_->requests(), 2);
  site_.forget_requests();

  now_ += hours{24 * 365};
  fetch(kId);

  EXPECT_EQ(holding(kId).state, State::kFetched);
  EXPECT_EQ(captions_of(kId), plain_vtt("attention"));
  EXPECT_THAT(site_.requests(), IsEmpty());
}

TEST_F(FetchingTest, AVideoWithoutCaptionsIsAskedForAgainLater) {
  site_.answer("/info/dQw4w9WgXcQ", video_info(kId));
  fetch(kId);
  EXPECT_EQ(holding(kId).state, State::kNoCaptions);
  EXPECT_EQ(video_of(kId).title, "Attention, once more");
  ASSERT_TRUE(holding(kId).next_try);
  EXPECT_GT(*holding(kId).next_try, now_);

  auto info = video_info(kId);
  member(info, "subtitles")["en"] = caption_formats("vtt", site_.address("/en.vtt"));
  site_.answer("/info/dQw4w9WgXcQ", info);
  site_.answer("/en.vtt", plain_vtt("attention"));
  fetch(kId);
  EXPECT_EQ(holding(kId).state, State::kNoCaptions);

  now_ = *holding(kId).next_try;
  fetch(kId);
  EXPECT_EQ(holding(kId).state, State::kFetched);
}

TEST_F(FetchingTest, AnEventThatHasNotBeenKeepsItsMetadataAndIsAskedForAtItsTime) {
  const auto begin = now_ + hours{84};
  auto info = video_info(kId);
  info["release_timestamp"] = begin.time_since_epoch().count();
  info["live_status"] = "is_upcoming";
  info["formats"] = boost::json::array{};
  info["unplayable"] = "This live event will begin in 3 days.";
  site_.answer("/info/dQw4w9WgXcQ", info);

  fetch(kId);

  EXPECT_EQ(holding(kId).state, State::kUpcoming);
  EXPECT_EQ(video_of(kId).title, "Attention, once more");
  EXPECT_EQ(holding(kId).next_try, begin + hours{1});
}

struct Refused {
  const char* words;  // of the site, as yt-dlp passes them on
  State state;
};

class RefusedVideo : public FetchingTest, public ::testing::WithParamInterface<Refused> {};

TEST_P(RefusedVideo, IsAStateWithANextTry) {
  site_.answer("/info/dQw4w9WgXcQ", {{"error", GetParam().words}});
  fetch(kId);
  EXPECT_EQ(holding(kId).state, GetParam().state);
  EXPECT_THAT(holding(kId).reason, ::testing::Not(IsEmpty()));
  ASSERT_TRUE(holding(kId).next_try);
  EXPECT_GT(*holding(kId).next_try, now_);
  EXPECT_EQ(holding(kId).attempts, 1);

  now_ = *holding(kId).next_try;
  fetch(kId);
  EXPECT_EQ(holding(kId).attempts, 2);
}

// yt-dlp gives "youtube video #dQw4w9WgXcQ" as metadata then, and warns.
TEST_P(RefusedVideo, IsTheSameWhereYtDlpOnlyWarns) {
  site_.answer("/info/dQw4w9WgXcQ", {{"id", kId},
                                     {"title", ""},
                                     {"formats", boost::json::array{}},
                                     {"unplayable", GetParam().words}});
  fetch(kId);
  EXPECT_EQ(holding(kId).state, GetParam().state);
  EXPECT_TRUE(holding(kId).info.empty());
}

INSTANTIATE_TEST_SUITE_P(
    All, RefusedVideo,
    ::testing::Values(
        Refused{"Private video. Sign in if you've been granted access to this video",
                State::kPrivate},
        Refused{"Video unavailable. This video has been removed by the uploader", State::kRemoved},
        Refused{"Sign in to confirm your age. This video may be inappropriate for some users.",
                State::kRestricted},
        Refused{"Sign in to confirm you’re not a bot. This helps protect our community",
                State::kRestricted}));

TEST_F(FetchingTest, AGoneVideoKeepsWhatWasKnownOfIt) {
  site_.answer("/info/dQw4w9WgXcQ", video_info(kId));
  fetch(kId);
  now_ = holding(kId).next_try.value();
  site_.answer("/info/dQw4w9WgXcQ", {{"error", "Video unavailable"}});

  fetch(kId);

  EXPECT_EQ(holding(kId).state, State::kRemoved);
  EXPECT_EQ(video_of(kId).title, "Attention, once more");
}

TEST_F(FetchingTest, PlaylistsAreListedWithoutTheirVideos) {
  site_.answer("/playlist/PLabc",
               {{"title", "All talks"}, {"videos", boost::json::array{kId, "aaaaaaaaaaa"}}});

  const auto answer = ask_playlist(options_.yt_dlp, "https://www.youtube.com/playlist?list=PLabc");

  ASSERT_TRUE(std::holds_alternative<std::string>(answer));
  const auto read = read_info(std::get<std::string>(answer));
  ASSERT_TRUE(std::holds_alternative<Playlist>(read));
  const auto& playlist = std::get<Playlist>(read);
  EXPECT_EQ(playlist.title, "All talks");
  ASSERT_EQ(playlist.entries.size(), 2u);
  EXPECT_EQ(playlist.entries[1].id, "aaaaaaaaaaa");
  EXPECT_THAT(site_.requests(), ElementsAre("/playlist/PLabc"));
}

TEST_F(FetchingTest, AMissingProgramIsNamedAndNothingIsCounted) {
  options_.yt_dlp.program = "yt-dlp-that-is-not-there";
  fetch({wanted(kId), wanted("aaaaaaaaaaa")});
  for (const char* id : {kId, "aaaaaaaaaaa"}) {
    EXPECT_EQ(holding(id).state, State::kNotFetched);
    EXPECT_THAT(holding(id).reason, HasSubstr("yt-dlp-that-is-not-there"));
    EXPECT_EQ(holding(id).attempts, 0);
    EXPECT_FALSE(holding(id).tried);
  }

  options_.yt_dlp.program = "yt-dlp";
  site_.answer("/info/dQw4w9WgXcQ", video_info(kId));
  fetch(kId);
  EXPECT_EQ(holding(kId).state, State::kNoCaptions);
}

TEST_F(FetchingTest, AnAnswerAboutAnotherVideoIsNotTaken) {
  site_.answer("/info/aaaaaaaaaaa", video_info("bbbbbbbbbbb"));
  fetch("aaaaaaaaaaa");
  EXPECT_EQ(holding("aaaaaaaaaaa").state, State::kFailed);
  EXPECT_EQ(holding("aaaaaaaaaaa").reason, "The site answered with another video, bbbbbbbbbbb.");
  EXPECT_TRUE(holding("aaaaaaaaaaa").info.empty());
}

}  // namespace
}  // namespace lectern::recordings
