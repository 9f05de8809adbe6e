// Sites that answer less than they are asked, networks that are not there, and runs that end
// early.
#include <gmock/gmock.h>

#include "tests/recordings/fetching_fixture.hpp"

namespace lectern::recordings {
namespace {

using testing::caption_formats;
using ::testing::ElementsAre;
using testing::FetchingTest;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::plain_vtt;
using testing::video_info;

constexpr const char* kId = "dQw4w9WgXcQ";

class Throttling : public FetchingTest {
 protected:
  void answer_video(const std::string& id, const std::string& captions_query = "") {
    auto info = video_info(id);
    info.at("subtitles").as_object()["en"] =
        caption_formats("vtt", site_.address("/" + id + ".vtt") + captions_query);
    site_.answer("/info/" + id, info);
    site_.answer("/" + id + ".vtt", plain_vtt("words of " + id));
  }
};

TEST_F(Throttling, ThrottledCaptionsKeepTheMetadataAndAreAskedForAlone) {
  answer_video(kId);
  site_.answer("/dQw4w9WgXcQ.vtt", "", 429);
  fetch(kId);
  EXPECT_EQ(holding(kId).state, State::kThrottled);
  EXPECT_EQ(video_of(kId).title, "Attention, once more");
  EXPECT_THAT(site_.requests(), ElementsAre("/info/dQw4w9WgXcQ", "/dQw4w9WgXcQ.vtt"));

  // Not before its time.
  site_.forget_requests();
  site_.answer("/dQw4w9WgXcQ.vtt", plain_vtt("words"));
  fetch(kId);
  EXPECT_EQ(holding(kId).state, State::kThrottled);
  EXPECT_THAT(site_.requests(), IsEmpty());

  now_ = holding(kId).next_try.value();
  fetch(kId);
  EXPECT_EQ(holding(kId).state, State::kFetched);
  EXPECT_EQ(captions_of(kId), plain_vtt("words"));
  EXPECT_FALSE(holding(kId).next_try);
  EXPECT_THAT(site_.requests(), ElementsAre("/dQw4w9WgXcQ.vtt"));
}

TEST_F(Throttling, AddressesThatHaveExpiredAreAskedForAnew) {
  answer_video(kId, "?expire=" + std::to_string(now_.time_since_epoch().count() + 60));
  site_.answer("/dQw4w9WgXcQ.vtt", "", 429);
  fetch(kId);
  site_.forget_requests();
  now_ = holding(kId).next_try.value();
  answer_video(kId, "?expire=" + std::to_string(now_.time_since_epoch().count() + 60));

  fetch(kId);

  EXPECT_EQ(holding(kId).state, State::kFetched);
  EXPECT_THAT(site_.requests(), ElementsAre("/info/dQw4w9WgXcQ", "/dQw4w9WgXcQ.vtt"));
}

TEST_F(Throttling, CaptionsThatMovedAreFoundByAskingForTheMetadata) {
  answer_video(kId);
  site_.answer("/dQw4w9WgXcQ.vtt", "", 500);
  fetch(kId);
  EXPECT_EQ(holding(kId).state, State::kFailed);
  site_.forget_requests();
  auto info = video_info(kId);
  info.at("subtitles").as_object()["en"] = caption_formats("vtt", site_.address("/moved.vtt"));
  site_.answer("/info/dQw4w9WgXcQ", info);
  site_.answer("/dQw4w9WgXcQ.vtt", "", 404);
  site_.answer("/moved.vtt", plain_vtt("words"));

  now_ = holding(kId).next_try.value();
  fetch(kId);

  EXPECT_EQ(holding(kId).state, State::kFetched);
  EXPECT_THAT(site_.requests(), ElementsAre("/dQw4w9WgXcQ.vtt", "/info/dQw4w9WgXcQ", "/moved.vtt"));
}

TEST_F(Throttling, AnEmptyAnswerIsNoCaptions) {
  answer_video(kId);
  site_.answer("/dQw4w9WgXcQ.vtt", "");
  fetch(kId);
  EXPECT_EQ(holding(kId).state, State::kFailed);
  EXPECT_FALSE(holding(kId).captions);
  EXPECT_EQ(video_of(kId).title, "Attention, once more");
}

TEST_F(Throttling, TheNextTrackServesWhereTheBestCannotBeHad) {
  auto info = video_info(kId);
  info.at("subtitles").as_object()["en"] = caption_formats("vtt", site_.address("/gone.vtt"));
  info.at("automatic_captions").as_object()["en-orig"] =
      caption_formats("json3", site_.address("/heard.json3"));
  site_.answer("/info/dQw4w9WgXcQ", info);
  site_.answer("/heard.json3", testing::rolling_json3({"words"}));
  fetch(kId);
  EXPECT_EQ(holding(kId).state, State::kFetched);
  EXPECT_TRUE(holding(kId).captions->automatic);
}

class SiteThatRefuses : public Throttling, public ::testing::WithParamInterface<const char*> {};

TEST_P(SiteThatRefuses, IsAskedNothingMoreInThisRun) {
  site_.answer("/info/aaaaaaaaaaa", {{"error", GetParam()}});
  answer_video("bbbbbbbbbbb");
  fetch({wanted("aaaaaaaaaaa"), wanted("bbbbbbbbbbb")});
  EXPECT_THAT(site_.requests(), ElementsAre("/info/aaaaaaaaaaa"));
  EXPECT_EQ(holding("bbbbbbbbbbb").state, State::kNotFetched);
  EXPECT_THAT(holding("bbbbbbbbbbb").reason, HasSubstr("no more questions"));

  fetch({wanted("aaaaaaaaaaa"), wanted("bbbbbbbbbbb")});
  EXPECT_EQ(holding("bbbbbbbbbbb").state, State::kFetched);
}

INSTANTIATE_TEST_SUITE_P(All, SiteThatRefuses,
                         ::testing::Values("Sign in to confirm you’re not a bot.",
                                           "HTTP Error 429: Too Many Requests"));

TEST_F(Throttling, AnAgeCheckIsAboutOneVideoOnly) {
  site_.answer("/info/aaaaaaaaaaa", {{"error", "Sign in to confirm your age."}});
  answer_video("bbbbbbbbbbb");
  fetch({wanted("aaaaaaaaaaa"), wanted("bbbbbbbbbbb")});
  EXPECT_EQ(holding("aaaaaaaaaaa").state, State::kRestricted);
  EXPECT_EQ(holding("bbbbbbbbbbb").state, State::kFetched);
}

TEST_F(Throttling, OfflineNothingIsAsked) {
  answer_video(kId);
  options_.offline = true;
  fetch(kId);
  EXPECT_EQ(holding(kId).state, State::kNotFetched);
  EXPECT_EQ(holding(kId).reason, "offline");
  EXPECT_THAT(site_.requests(), IsEmpty());
  EXPECT_FALSE(std::filesystem::exists(shelf()));
}

TEST_F(Throttling, WithoutANetworkTheRunGoesOnAtOnceAndNothingIsCounted) {
  site_.lose_network();
  std::vector<WantedRecording> all;
  for (char c = 'a'; c <= 'z'; ++c) all.push_back(wanted(std::string(11, c)));
  const auto begin = std::chrono::steady_clock::now();
  fetch(all);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds{60});
  EXPECT_EQ(run_->requests(), 1);
  for (const auto& recording : all) {
    EXPECT_EQ(holding(recording.id).state, State::kNotFetched);
    EXPECT_EQ(holding(recording.id).reason, "offline");
    EXPECT_EQ(holding(recording.id).attempts, 0);
  }
}

TEST_F(Throttling, ARunMakesNoMoreRequestsThanItMay) {
  for (const char* id : {"aaaaaaaaaaa", "bbbbbbbbbbb"}) answer_video(id);
  options_.max_requests = 3;
  fetch({wanted("aaaaaaaaaaa"), wanted("bbbbbbbbbbb")});
  EXPECT_EQ(holding("aaaaaaaaaaa").state, State::kFetched);
  EXPECT_EQ(holding("bbbbbbbbbbb").state, State::kNotFetched);
  EXPECT_EQ(video_of("bbbbbbbbbbb").title, "Attention, once more");
  EXPECT_EQ(site_.requests().size(), 3u);

  // The next run asks for what is left, which is one video's captions.
  options_.max_requests = 1;
  fetch({wanted("aaaaaaaaaaa"), wanted("bbbbbbbbbbb")});
  EXPECT_EQ(holding("bbbbbbbbbbb").state, State::kFetched);
  EXPECT_EQ(site_.requests().size(), 4u);
}

TEST_F(Throttling, WhatWasNeverAskedForComesFirst) {
  site_.answer("/info/aaaaaaaaaaa", {{"error", "Video unavailable"}});
  answer_video("bbbbbbbbbbb");
  fetch("aaaaaaaaaaa");
  now_ = holding("aaaaaaaaaaa").next_try.value();
  site_.forget_requests();
  options_.max_requests = 2;
  fetch({wanted("aaaaaaaaaaa"), wanted("bbbbbbbbbbb")});
  EXPECT_THAT(site_.requests(), ElementsAre("/info/bbbbbbbbbbb", "/bbbbbbbbbbb.vtt"));
  EXPECT_EQ(holding("aaaaaaaaaaa").state, State::kRemoved);
}

TEST_F(Throttling, RequestsAreSpaced) {
  answer_video(kId);
  options_.yt_dlp.pause = std::chrono::milliseconds{2000};
  const auto begin = std::chrono::steady_clock::now();
  fetch(kId);
  EXPECT_EQ(holding(kId).state, State::kFetched);
  EXPECT_GE(std::chrono::steady_clock::now() - begin, std::chrono::milliseconds{1500});
}

TEST_F(Throttling, GoesInStepsUntilADeadline) {
  using Clock = Pacing::Clock;
  for (const char* id : {"aaaaaaaaaaa", "bbbbbbbbbbb"}) answer_video(id);
  Fetching run{options_, Shelf{shelf()}, {wanted("aaaaaaaaaaa"), wanted("bbbbbbbbbbb")}};
  EXPECT_TRUE(run.fetch_some(Clock::now() - std::chrono::seconds{1}));
  EXPECT_EQ(run.left(), 2u);
  EXPECT_TRUE(run.fetch_some(Clock::now() + std::chrono::milliseconds{50}));
  EXPECT_EQ(run.left(), 1u);
  EXPECT_EQ(run.holding("youtube-aaaaaaaaaaa").state, State::kFetched);
  EXPECT_FALSE(run.fetch_some(Clock::now() + std::chrono::minutes{5}));
  EXPECT_EQ(run.holding("youtube-bbbbbbbbbbb").state, State::kFetched);
}

TEST_F(Throttling, AnInterruptionEndsTheRunAfterTheRequestUnderWay) {
  for (const char* id : {"aaaaaaaaaaa", "bbbbbbbbbbb"}) answer_video(id);
  bool interrupted = false;
  options_.interrupted = [&] { return interrupted; };
  options_.progress = [&](const WantedRecording&, const Holding&) { interrupted = true; };
  options_.yt_dlp.pause = std::chrono::milliseconds{10};
  fetch({wanted("aaaaaaaaaaa"), wanted("bbbbbbbbbbb")});
  EXPECT_EQ(holding("aaaaaaaaaaa").state, State::kFetched);
  EXPECT_EQ(holding("bbbbbbbbbbb").state, State::kNotFetched);
  EXPECT_THAT(holding("bbbbbbbbbbb").reason, HasSubstr("interrupted"));
}

}  // namespace
}  // namespace lectern::recordings
