// What decides whether and when something is asked.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/recordings/caption_addresses.hpp"
#include "indexer/recordings/complaints.hpp"
#include "indexer/recordings/pacing.hpp"

namespace lectern::recordings {
namespace {

using namespace std::chrono_literals;
using Clock = Pacing::Clock;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(FailureOf, TellsHowFarItReaches) {
  const auto reach = [](const std::string& words) { return failure_of("ERROR: " + words).reach; };
  EXPECT_EQ(reach("[youtube] a: Private video"), Reach::kVideo);
  EXPECT_EQ(reach("[youtube] a: Sign in to confirm your age."), Reach::kVideo);
  EXPECT_EQ(reach("[youtube] a: Sign in to confirm you’re not a bot."), Reach::kSite);
  EXPECT_EQ(reach("[youtube] a: HTTP Error 429: Too Many Requests"), Reach::kSite);
  EXPECT_EQ(reach("[youtube] a: Unable to download API page: <urlopen error [Errno -2] Name or "
                  "service not known> (caused by URLError(gaierror(-2, 'Name or …')))"),
            Reach::kNetwork);
  EXPECT_EQ(reach("[youtube] a: Failed to resolve 'www.youtube.com' ([Errno -3] Temporary failure "
                  "in name resolution)"),
            Reach::kNetwork);
  EXPECT_EQ(reach("<urlopen error [Errno 101] Network is unreachable>"), Reach::kNetwork);
  EXPECT_EQ(reach("<urlopen error timed out>"), Reach::kAnswer);
  EXPECT_EQ(reach("HTTP Error 503: Service Unavailable"), Reach::kAnswer);
  EXPECT_EQ(reach("something new"), Reach::kVideo);
}

TEST(FailureOf, CaptionsThatAreGoneAreNoRemovedVideo) {
  const std::string begin = "ERROR: Unable to download video subtitles for 'track': ";
  const Failure gone = captions_failure_of(begin + "HTTP Error 404: Not Found");
  EXPECT_EQ(gone.verdict.state, State::kFailed);
  EXPECT_EQ(gone.reach, Reach::kAddress);
  EXPECT_EQ(captions_failure_of(begin + "HTTP Error 403: Forbidden").reach, Reach::kAddress);
  const Failure throttled = captions_failure_of(begin + "HTTP Error 429: Too Many Requests");
  EXPECT_EQ(throttled.verdict.state, State::kThrottled);
  EXPECT_EQ(throttled.reach, Reach::kSite);
}

TEST(ComplaintOf, ReadsWarningsThatSayWhy) {
  const auto complaint = complaint_of(
      "WARNING: [youtube] Private video. Sign in if you've been granted access to this video\n"
      "WARNING: No video formats found!\nWARNING: Requested format is not available\n");
  ASSERT_TRUE(complaint);
  EXPECT_EQ(complaint->verdict.state, State::kPrivate);
  EXPECT_FALSE(complaint_of("WARNING: No video formats found!\n"));
  EXPECT_FALSE(complaint_of(""));
}

TEST(IsAskable, TakesWebAddressesOnly) {
  EXPECT_TRUE(is_askable("https://www.youtube.com/watch?v=dQw4w9WgXcQ"));
  EXPECT_TRUE(is_askable("http://example.org/"));
  for (const char* url :
       {"", "x", "-x", "file:///etc/passwd", "ftp://x/", "javascript:x", "HTTPS:x", "https://a b",
        "https://a\nb", "https://a\\@b", "ytsearch:https://x"})
    EXPECT_FALSE(is_askable(url)) << url;
  EXPECT_FALSE(is_askable(std::string{"https://"}.append(5000, 'a')));
}

TEST(CaptionAddresses, ExpireAsTheySay) {
  const std::chrono::sys_seconds now{1'768'500'000s};
  EXPECT_TRUE(has_expired("https://x/api/timedtext?v=a&expire=1768500000&sig=b", now));
  EXPECT_FALSE(has_expired("https://x/api/timedtext?v=a&expire=1768500001", now));
  EXPECT_FALSE(has_expired("https://x/?expire=never", now));
  EXPECT_FALSE(has_expired("https://x/captions.vtt", now));
}

TEST(CaptionAddresses, KnowASite) {
  const std::string page = "https://www.youtube.com/watch?v=a";
  EXPECT_TRUE(on_same_site("https://www.youtube.com/api/timedtext", page));
  EXPECT_TRUE(on_same_site("https://captions.youtube.com/x", page));
  for (const char* url :
       {"https://127.0.0.1/", "https://notyoutube.com/", "https://youtube.com.evil.org/",
        "https://youtube.com@evil.org/", "https://evil.org/youtube.com", "https://localhost/",
        "https://evil.org#youtube.com", "https://evil.org?youtube.com", "https://[::1]/", "x"})
    EXPECT_FALSE(on_same_site(url, page)) << url;
}

TEST(CaptionAddresses, NoneIsAskedWithoutARule) {
  Video video;
  video.tracks = {{"en", "en", false, false, "vtt", "https://example.org/en.vtt"}};
  EXPECT_THAT(askable_captions(video, {{"en"}, {}, "", {}}), IsEmpty());
  EXPECT_EQ(askable_captions(video, {{"en"}, [](auto&) { return true; }, "", {}}).size(), 1u);
}

// A club's file may say anything.
TEST(CaptionAddresses, OfAKeptFileAreOnTheVideosSiteByHttps) {
  const auto is_asked = [](const char* url) {
    Video video;
    video.tracks = {{"en", "en", false, false, "vtt", url}};
    const AddressRules rules{
        {"en"}, [](auto&) { return true; }, "https://www.youtube.com/watch?v=a", {}};
    return askable_captions(video, rules).size() == 1;
  };
  EXPECT_TRUE(is_asked("https://www.youtube.com/api/timedtext?v=a"));
  for (const char* url : {"http://www.youtube.com/api/timedtext?v=a", "https://youtube.com:8443/",
                          "http://youtube.com:443/", "https://elsewhere.org/"})
    EXPECT_FALSE(is_asked(url)) << url;
}

Failure failure(Reach reach) { return {{State::kFailed, "It failed."}, reach}; }

TEST(Pacing, OneSilentSiteIsLeftAloneAfterThreeQuestions) {
  Pacing pacing{{}};
  pacing.note_failure("a", failure(Reach::kAnswer));
  pacing.note_failure("a", failure(Reach::kAnswer));
  pacing.note_answer("a");
  pacing.note_failure("a", failure(Reach::kAnswer));
  pacing.note_failure("a", failure(Reach::kAnswer));
  EXPECT_THAT(pacing.refusal("a"), IsEmpty());
  pacing.note_failure("a", failure(Reach::kAnswer));
  EXPECT_THAT(pacing.refusal("a"), HasSubstr("did not answer"));
  EXPECT_THAT(pacing.refusal("b"), IsEmpty());
}

TEST(Pacing, TwoUnreachableSitesAreNoNetwork) {
  Pacing pacing{{}};
  pacing.note_failure("a", failure(Reach::kNetwork));
  EXPECT_EQ(pacing.refusal("a"), kOffline);
  EXPECT_THAT(pacing.refusal("b"), IsEmpty());
  pacing.note_failure("b", failure(Reach::kNetwork));
  EXPECT_EQ(pacing.refusal("c"), kOffline);
}

TEST(Pacing, AnUnreachableSiteBesideOneThatAnswersIsItsOwnTrouble) {
  Pacing pacing{{}};
  pacing.note_answer("a");
  for (const char* gone : {"b", "c"}) pacing.note_failure(gone, failure(Reach::kNetwork));
  EXPECT_THAT(pacing.refusal("b"), HasSubstr("could not be reached"));
  EXPECT_THAT(pacing.refusal("a"), IsEmpty());
}

TEST(Pacing, WaitsBetweenRequestsUnlessTheDeadlineIsBefore) {
  Pacing pacing{{200ms, std::nullopt, {}, [] { return 0.5; }}};
  EXPECT_TRUE(pacing.wait(Clock::now() + 1s));
  pacing.note_answer("a");
  const auto begin = Clock::now();
  EXPECT_FALSE(pacing.wait(Clock::now() + 10ms));
  EXPECT_LT(Clock::now() - begin, 100ms);
  EXPECT_TRUE(pacing.wait());
  EXPECT_GE(Clock::now() - begin, 150ms);
}

TEST(Pacing, AnInterruptionCutsTheWaitShort) {
  bool interrupted = false;
  Pacing pacing{{1h, std::nullopt, [&] { return std::exchange(interrupted, true); }, {}}};
  pacing.note_answer("a");
  EXPECT_FALSE(pacing.wait());
  EXPECT_THAT(pacing.refusal("a"), HasSubstr("interrupted"));
}

TEST(Pacing, MakesNoMoreRequestsThanItMay) {
  Pacing pacing{{0ms, 2, {}, {}}};
  pacing.note_answer("a");
  EXPECT_THAT(pacing.refusal("a"), IsEmpty());
  pacing.note_failure("b", failure(Reach::kVideo));
  EXPECT_THAT(pacing.refusal("a"), HasSubstr("all the requests"));
}

}  // namespace
}  // namespace lectern::recordings
