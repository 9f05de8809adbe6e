// Recordings of which a club keeps yt-dlp's output.
#include <gmock/gmock.h>

#include "tests/recordings/fetching_fixture.hpp"

namespace lectern::recordings {
namespace {

using testing::caption_formats;
using ::testing::ElementsAre;
using testing::FetchingTest;
using ::testing::IsEmpty;
using testing::plain_vtt;
using testing::video_info;

constexpr const char* kId = "dQw4w9WgXcQ";

class KeptRecording : public FetchingTest {
 protected:
  void keep(const std::string& name, const std::string& bytes) {
    folder_.write("kept/" + name, bytes);
  }
  void keep_info(const std::string& captions_address) {
    auto info = video_info(kId);
    info["title"] = "As it was kept";
    if (!captions_address.empty())
      info.at("subtitles").as_object()["en"] = caption_formats("vtt", captions_address);
    keep("dQw4w9WgXcQ.info.json", boost::json::serialize(info));
  }
  void answer_video() {
    auto info = video_info(kId);
    info.at("subtitles").as_object()["en"] = caption_formats("vtt", site_.address("/now.vtt"));
    site_.answer("/info/dQw4w9WgXcQ", info);
    site_.answer("/now.vtt", plain_vtt("as it is now"));
    site_.answer("/then.vtt", plain_vtt("as it was kept"));
  }
  void fetch_kept() {
    WantedRecording recording = wanted(kId);
    recording.kept = KeptOutput{{folder_.path() / "kept"}}.find("youtube", kId, {"en"});
    fetch({recording});
  }
};

TEST_F(KeptRecording, ThatIsWholeIsUsedAsItIs) {
  answer_video();
  keep_info("");
  keep("dQw4w9WgXcQ.en.vtt", plain_vtt("words"));
  fetch_kept();
  EXPECT_EQ(holding(kId).state, State::kFetched);
  EXPECT_EQ(captions_of(kId), plain_vtt("words"));
  EXPECT_EQ(video_of(kId).title, "As it was kept");
  EXPECT_THAT(site_.requests(), IsEmpty());
}

TEST_F(KeptRecording, ServesOffline) {
  options_.offline = true;
  keep("Talk [dQw4w9WgXcQ].en.vtt", plain_vtt("words"));
  fetch_kept();
  EXPECT_EQ(holding(kId).state, State::kFetched);
  EXPECT_EQ(captions_of(kId), plain_vtt("words"));
}

TEST_F(KeptRecording, WithoutCaptionsKeepsItsMetadataOffline) {
  options_.offline = true;
  keep_info(site_.address("/then.vtt"));
  fetch_kept();
  EXPECT_EQ(holding(kId).state, State::kNotFetched);
  EXPECT_EQ(holding(kId).reason, "offline");
  EXPECT_EQ(video_of(kId).title, "As it was kept");

  keep_info("");
  fetch_kept();
  EXPECT_EQ(holding(kId).state, State::kNoCaptions);
}

TEST_F(KeptRecording, LeadsYtDlpToItsCaptions) {
  answer_video();
  keep_info(site_.address("/then.vtt"));
  options_.kept_addresses_anywhere = true;
  fetch_kept();
  EXPECT_EQ(holding(kId).state, State::kFetched);
  EXPECT_EQ(captions_of(kId), plain_vtt("as it was kept"));
  EXPECT_THAT(site_.requests(), ElementsAre("/then.vtt"));
  site_.forget_requests();

  fetch_kept();
  EXPECT_EQ(holding(kId).state, State::kFetched);
  EXPECT_THAT(site_.requests(), IsEmpty());
}

// A club's file could name any machine that this one can reach.
TEST_F(KeptRecording, DoesNotLeadOffTheVideosOwnSite) {
  answer_video();
  keep_info(site_.address("/then.vtt"));
  fetch_kept();
  EXPECT_EQ(captions_of(kId), plain_vtt("as it is now"));
  EXPECT_THAT(site_.requests(), ElementsAre("/info/dQw4w9WgXcQ", "/now.vtt"));
}

TEST_F(KeptRecording, WhoseAddressesAreGoneIsAskedForAnew) {
  answer_video();
  keep_info(site_.address("/gone.vtt"));
  options_.kept_addresses_anywhere = true;
  fetch_kept();
  EXPECT_EQ(captions_of(kId), plain_vtt("as it is now"));
  EXPECT_EQ(video_of(kId).title, "As it was kept");
  EXPECT_THAT(site_.requests(), ElementsAre("/gone.vtt", "/info/dQw4w9WgXcQ", "/now.vtt"));
}

TEST_F(KeptRecording, OfCaptionsAloneGetsItsMetadataFromTheSite) {
  answer_video();
  keep("dQw4w9WgXcQ.en.vtt", plain_vtt("words"));
  fetch_kept();
  EXPECT_EQ(holding(kId).state, State::kFetched);
  EXPECT_EQ(captions_of(kId), plain_vtt("words"));
  EXPECT_EQ(video_of(kId).title, "Attention, once more");
  EXPECT_THAT(site_.requests(), ElementsAre("/info/dQw4w9WgXcQ"));

  fetch_kept();
  EXPECT_EQ(site_.requests().size(), 1u);
}

TEST_F(KeptRecording, WhoseCaptionsHaveNoWordsIsAskedFor) {
  answer_video();
  keep_info("");
  keep("dQw4w9WgXcQ.en.vtt", "");
  fetch_kept();
  EXPECT_EQ(holding(kId).state, State::kFetched);
  EXPECT_EQ(captions_of(kId), plain_vtt("as it is now"));
  EXPECT_EQ(holding(kId).kept_problem, "");
  EXPECT_THAT(site_.requests(), ElementsAre("/info/dQw4w9WgXcQ", "/now.vtt"));
}

TEST_F(KeptRecording, WhoseCaptionsHaveNoWordsSaysSoOffline) {
  options_.offline = true;
  keep("dQw4w9WgXcQ.en.vtt", "");
  fetch_kept();
  EXPECT_EQ(holding(kId).state, State::kNotFetched);
  EXPECT_EQ(holding(kId).kept_problem,
            "The captions in the club's own dQw4w9WgXcQ.en.vtt cannot be used: It is empty.");
}

}  // namespace
}  // namespace lectern::recordings
