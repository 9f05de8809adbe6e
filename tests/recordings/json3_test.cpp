#include "indexer/recordings/json3.hpp"

namespace lectern::recordings {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(ReadJson3, WordTimesPointAtTheWords) {
  const Captions captions = read_json3(
      R"({"events": [{"segs": [{"utf8": "good"}, {"tOffsetMs": 441, "utf8": " evening"}],
                      "tStartMs": 1000, "dDurationMs": 2000}]})");
  ASSERT_THAT(captions.cues, SizeIs(1));
  EXPECT_EQ(captions.cues[0].text, "good evening");
  EXPECT_EQ(captions.cues[0].end, 3s);
  EXPECT_THAT(captions.cues[0].words, ElementsAre(WordTime{5, 1441ms}));
}

TEST(ReadJson3, ACueOfAWindowEndsWhereTheNextBegins) {
  const Captions captions = read_json3(
      R"({"events": [{"tStartMs": 0, "dDurationMs": 9000, "wWinId": 1, "segs": [{"utf8": "a"}]},
                     {"tStartMs": 2990, "dDurationMs": 10, "wWinId": 1, "aAppend": 1,
                      "segs": [{"utf8": "\n"}]},
                     {"tStartMs": 3000, "dDurationMs": 9000, "wWinId": 1, "segs": [{"utf8": "b"}]},
                     {"tStartMs": 4000, "dDurationMs": 1000, "segs": [{"utf8": "c"}]}]})");
  ASSERT_THAT(captions.cues, SizeIs(3));
  EXPECT_EQ(captions.cues[0].end, 3s);
  EXPECT_EQ(captions.cues[1].end, 12s);  // the next one is in no window
  EXPECT_EQ(captions.cues[2].end, 5s);
}

TEST(ReadJson3, EscapesInKeysAndTextsAreRead) {
  const Captions captions = read_json3(
      R"({"\u0065vents": [{"tSt\u0061rtMs": 5, "segs": [{"\u0075tf8": "\ud83d\ude00 \"x\""}]}]})");
  ASSERT_THAT(captions.cues, SizeIs(1));
  EXPECT_EQ(captions.cues[0].text, "😀 \"x\"");
}

TEST(ReadJson3, InvalidBytesAreRepaired) {
  const Captions captions =
      read_json3("{\"events\": [{\"tStartMs\": 5, \"segs\": [{\"utf8\": \"a\xFF\"}]}]}");
  ASSERT_THAT(captions.cues, SizeIs(1));
  EXPECT_EQ(captions.cues[0].text, "a\xEF\xBF\xBD");
}

TEST(ReadJson3, WhatIsNoJsonSaysWhereItBroke) {
  EXPECT_THAT(read_json3("<!DOCTYPE html>").problem, HasSubstr("byte 0"));
  EXPECT_NE(read_json3("").problem, "");
  EXPECT_NE(read_json3("{} {}").problem, "");
}

TEST(ReadJson3, JsonOfAnotherShapeHasNoCues) {
  for (const std::string_view text :
       {"[]", "7", "null", "{\"events\": {}}", "[{\"events\": []}]"}) {
    const Captions captions = read_json3(text);
    EXPECT_THAT(captions.cues, IsEmpty()) << text;
    EXPECT_EQ(captions.problem, "") << text;
  }
}

TEST(ReadJson3, DeepNestingIsRefused) {
  EXPECT_NE(read_json3(std::string(100'000, '[')).problem, "");
}

TEST(ReadJson3, AByteOrderMarkIsPassed) {
  const Captions captions = read_json3(
      "\xEF\xBB\xBF{\"events\": [{\"tStartMs\": 1, \"segs\": [{\"utf8\": \"words\"}]}]}");
  EXPECT_EQ(captions.cues.size(), 1U);
  EXPECT_EQ(captions.problem, "");
}

}  // namespace
}  // namespace lectern::recordings
