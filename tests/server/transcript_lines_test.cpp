#include "server/search/transcript_lines.hpp"

#include <gtest/gtest.h>

#include <random>

#include "indexer/schema/time_table.hpp"

namespace lectern::search {
namespace {

schema::PassageRecord stretch(const std::string& text, const schema::TimeTable& times,
                              std::int64_t start_s = 100) {
  schema::PassageRecord record;
  record.start_s = start_s;
  record.url = "video";
  record.text = text;
  record.times = schema::encode(times);
  return record;
}

// Words of three letters, one a second, with a blank after each.
schema::PassageRecord monotone(std::size_t words) {
  std::string text;
  schema::TimeTable times;
  for (std::size_t i = 0; i < words; ++i) {
    times.push_back(
        {static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(i * 1000)});
    text += i + 1 < words ? "abc " : "abc";
  }
  return stretch(text, times);
}

TEST(TranscriptLines, AreOfEightSecondsWhereNothingIsBetter) {
  const auto lines = lines_of(monotone(24), 0);
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[1].start_s, 108);
  EXPECT_EQ(lines[2].text, "abc abc abc abc abc abc abc abc");
}

TEST(TranscriptLines, PauseIsAPlaceToCut) {
  schema::PassageRecord record = monotone(12);
  schema::TimeTable times = *schema::decode_time_table(record.times);
  for (std::size_t i = 6; i < times.size(); ++i) times[i].milliseconds += 1500;
  record.times = schema::encode(times);
  const auto lines = lines_of(record, 0);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[1].start_s, 107);
  EXPECT_EQ(lines[0].text, "abc abc abc abc abc abc");
}

TEST(TranscriptLines, CuesOfManySecondsStayWhole) {
  const auto lines = lines_of(stretch("one long cue and another", {{0, 0}, {13, 20'000}}), 0);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].text, "one long cue");
  EXPECT_EQ(lines[1].start_s, 120);
}

TEST(TranscriptLines, WithoutTimesThereIsOneLine) {
  for (const std::string& times : {std::string{}, std::string{"\x80"}, std::string{"nonsense"}}) {
    schema::PassageRecord record = monotone(50);
    record.times = times;
    const auto lines = lines_of(record, 0);
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0].start_s, 100);
    EXPECT_EQ(lines[0].text, record.text);
  }
}

TEST(TranscriptLines, NothingLeftIsNoLine) {
  EXPECT_TRUE(lines_of(monotone(5), monotone(5).text.size()).empty());
  EXPECT_TRUE(lines_of(stretch("", {}), 0).empty());
  EXPECT_TRUE(lines_of(stretch("   ", {{0, 0}}), 0).empty());
}

TEST(TranscriptLines, TogetherSayWhatTheStretchSays) {
  std::mt19937 random{20260303};
  for (int round = 0; round < 500; ++round) {
    schema::PassageRecord record = monotone(1 + random() % 90);
    for (char& letter : record.text)
      if (letter != ' ' && random() % 4 == 0) letter = ".,a"[random() % 3];
    std::string said;
    for (const TranscriptLine& line : lines_of(record, 0))
      said += (said.empty() ? "" : " ") + line.text;
    EXPECT_EQ(said, record.text);
  }
}

TEST(RepeatedBytes, AreTheEndOfTheStretchBefore) {
  const auto before = stretch("First this. Then that happens", {{0, 0}, {12, 9000}});
  const auto repeated = [&](const std::string& text, std::int64_t start_s = 109) {
    return text.substr(0, repeated_bytes(before, stretch(text, {{0, 0}}, start_s)));
  };
  EXPECT_EQ(repeated("Then that happens and more"), "Then that happens");
  EXPECT_EQ(repeated("happens"), "happens");
  EXPECT_EQ(repeated("Then that"), "");
  EXPECT_EQ(repeated("pens and pencils"), "");    // the end of another word
  EXPECT_EQ(repeated("happensstance"), "");       // the beginning of another
  EXPECT_EQ(repeated("happens again", 130), "");  // said later
  EXPECT_EQ(repeated("Something else"), "");
  auto other = stretch("happens again", {{0, 0}}, 109);
  other.url = "another video";
  EXPECT_EQ(repeated_bytes(before, other), 0u);
  EXPECT_EQ(repeated_bytes({}, stretch("happens", {{0, 0}})), 0u);
}

TEST(RepeatedBytes, AreFoundWhereThereAreNoBlanks) {
  EXPECT_EQ(repeated_bytes(stretch("先に。これが", {{0, 0}, {9, 5000}}),
                           stretch("これが次", {{0, 0}}, 105)),
            std::string{"これが"}.size());
}

}  // namespace
}  // namespace lectern::search
