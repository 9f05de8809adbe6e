#include "indexer/recordings/verdict.hpp"

namespace lectern::recordings {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

struct Complaint {
  const char* name;
  const char* text;
  State state;
};
void PrintTo(const Complaint& complaint, std::ostream* out) { *out << complaint.name; }

class Classify : public ::testing::TestWithParam<Complaint> {};

TEST_P(Classify, KnowsTheState) {
  const Verdict verdict = classify(GetParam().text);
  EXPECT_EQ(to_string(verdict.state), to_string(GetParam().state)) << verdict.reason;
  EXPECT_NE(verdict.reason, "");
}

// As yt-dlp has been seen to say it, over the years.
const Complaint kComplaints[] = {
    {"private",
     "ERROR: [youtube] abcdefghijk: Private video. Sign in if you've been granted access to this "
     "video\n",
     State::kPrivate},
    {"private_in_other_words",
     "ERROR: [youtube] abcdefghijk: Video unavailable. This video is private", State::kPrivate},
    {"unavailable", "ERROR: [youtube] abcdefghijk: Video unavailable", State::kRemoved},
    {"removed",
     "ERROR: [youtube] abcdefghijk: Video unavailable. This video has been removed by the uploader",
     State::kRemoved},
    {"terminated",
     "ERROR: [youtube] abcdefghijk: Video unavailable. This video is no longer available because "
     "the YouTube account associated with this video has been terminated.",
     State::kRemoved},
    {"closed",
     "ERROR: [youtube] abcdefghijk: Video unavailable. This video is no longer available because "
     "the uploader has closed their YouTube account.",
     State::kRemoved},
    {"age",
     "ERROR: [youtube] abcdefghijk: Sign in to confirm your age. This video may be inappropriate "
     "for some users.",
     State::kRestricted},
    {"bot",
     "WARNING: [youtube] HTTP Error 429: Too Many Requests. Retrying (1/3)...\n"
     "ERROR: [youtube] abcdefghijk: Sign in to confirm you\xE2\x80\x99re not a bot. Use "
     "--cookies-from-browser or --cookies for the authentication.",
     State::kRestricted},
    {"bot_with_a_plain_apostrophe",
     "ERROR: [youtube] abcdefghijk: Sign in to confirm you're not a bot.", State::kRestricted},
    {"too_many_requests",
     "ERROR: Unable to download video subtitles for 'en': HTTP Error 429: Too Many Requests",
     State::kThrottled},
    {"rate_limited",
     "ERROR: [youtube] abcdefghijk: Video unavailable. This content isn't available, try again "
     "later. The current session has been rate-limited by YouTube for up to an hour.",
     State::kThrottled},
    {"live", "ERROR: [youtube] abcdefghijk: This live event will begin in 3 hours.",
     State::kUpcoming},
    {"premiere", "ERROR: [youtube] abcdefghijk: Premieres in 25 minutes", State::kUpcoming},
    {"just_over", "ERROR: [youtube] abcdefghijk: This live event has ended.", State::kUpcoming},
    {"members",
     "ERROR: [youtube] abcdefghijk: Join this channel to get access to members-only content like "
     "this video, and other exclusive perks.",
     State::kMembersOnly},
    {"members_of_a_level",
     "ERROR: [youtube] abcdefghijk: This video is available to this channel's members on level: "
     "Readers (or any higher level). Join this channel to get access to members-only content.",
     State::kMembersOnly},
    {"country",
     "ERROR: [youtube] abcdefghijk: Video unavailable. The uploader has not made this video "
     "available in your country",
     State::kGeoBlocked},
    {"copyright",
     "ERROR: [youtube] abcdefghijk: Video unavailable. This video contains content from X, who has "
     "blocked it in your country on copyright grounds",
     State::kGeoBlocked},
    {"name_resolution",
     "ERROR: [youtube] abcdefghijk: Unable to download API page: <urlopen error [Errno -3] "
     "Temporary failure in name resolution> (caused by URLError(gaierror(-3)))",
     State::kFailed},
    {"timed_out", "ERROR: [youtube] abcdefghijk: The read operation timed out", State::kFailed},
    {"site", "ERROR: Unable to download webpage: HTTP Error 503: Service Unavailable",
     State::kFailed},
    {"nothing", "", State::kFailed},
    {"crash", "Traceback (most recent call last):\n  File \"x\"\nKeyError: 'videoDetails'\n",
     State::kFailed}};
INSTANTIATE_TEST_SUITE_P(Complaints, Classify, ::testing::ValuesIn(kComplaints),
                         [](const auto& each) { return std::string{each.param.name}; });

TEST(ClassifyReason, OfSomethingUnknownIsWhatYtDlpSays) {
  const Verdict verdict = classify(
      "ERROR: [youtube] abcdefghijk: The moon is in the way; please report this issue on  "
      "https://github.com/yt-dlp/yt-dlp/issues?q= , filling out the appropriate issue template.");
  EXPECT_EQ(verdict.reason, "yt-dlp failed: The moon is in the way");
}

TEST(ClassifyReason, IsShortCleanAndWithoutEscapes) {
  const Verdict verdict = classify("ERROR: \x1B[31m\xFF" + std::string(5'000, 'x'));
  EXPECT_LT(verdict.reason.size(), 300U);
  EXPECT_THAT(verdict.reason, Not(HasSubstr("\x1B")));
}

TEST(ClassifyReason, AStateOutweighsAFailureBesideIt) {
  const Verdict verdict =
      classify("ERROR: something timed out\nERROR: [youtube] abcdefghijk: Private video.\n");
  EXPECT_EQ(verdict.state, State::kPrivate);
}

TEST(StateNames, AreReadBack) {
  for (const std::string_view name : kStateNames) {
    const auto state = parse_state(name);
    ASSERT_TRUE(state) << name;
    EXPECT_EQ(to_string(*state), name);
  }
  EXPECT_EQ(to_string(State::kFailed), "failed");
  EXPECT_EQ(parse_state("lost"), std::nullopt);
}

}  // namespace
}  // namespace lectern::recordings
