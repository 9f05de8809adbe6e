// What a golden case cannot show: line ends, bytes that are no text, and the cues' own form.
#include "indexer/recordings/vtt.hpp"

#include "indexer/schema/utf8.hpp"

namespace lectern::recordings {
namespace {

using namespace std::chrono_literals;
using namespace std::string_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(ReadVtt, LineEndsAreOfAnyKindAndAByteOrderMarkGoes) {
  const std::string file =
      "WEBVTT\n\n1\n00:01.000 --> 00:02.000\none\ntwo\n\n00:03.000 --> 00:04.000\nthree\n";
  for (const std::string line_end : {"\n", "\r\n", "\r"}) {
    std::string bytes = "\xEF\xBB\xBF";
    for (const char c : file) bytes += c == '\n' ? line_end : std::string(1, c);
    const Captions captions = read_vtt(bytes);
    ASSERT_THAT(captions.cues, SizeIs(2));
    EXPECT_EQ(captions.cues[0].text, "one\ntwo");
    EXPECT_EQ(captions.cues[1].text, "three");
    EXPECT_EQ(captions.problem, "");
  }
}

TEST(ReadVtt, HoursMayBeLeftOut) {
  const Captions captions = read_vtt(
      "WEBVTT\n\n02:03.456 --> 02:04.000\na\n\n01:02:03.456 --> 01:02:04.000 align:start\nb\n");
  ASSERT_THAT(captions.cues, SizeIs(2));
  EXPECT_EQ(captions.cues[0].begin, 2min + 3456ms);
  EXPECT_EQ(captions.cues[1].begin, 1h + 2min + 3456ms);
  EXPECT_EQ(captions.cues[1].end, 1h + 2min + 4s);
}

TEST(ReadVtt, WordTimesPointAtTheWordsAndNotAtTheBlanksBefore) {
  const Captions captions = read_vtt(
      "WEBVTT\n\n00:01.000 --> 00:04.000\n \n"
      "good<00:00:02.000><c> evening</c><00:00:03.000> &amp; <c.x>more</c>\n");
  ASSERT_THAT(captions.cues, SizeIs(1));
  EXPECT_EQ(captions.cues[0].text, " \ngood evening & more");
  EXPECT_THAT(captions.cues[0].words, ElementsAre(WordTime{7, 2s}, WordTime{15, 3s}));
}

TEST(ReadVtt, InvalidBytesAreRepairedAndControlCharactersGo) {
  const Captions captions =
      read_vtt("WEBVTT\n\n00:01.000 --> 00:02.000\nna\xFFve\0 \x1B[1m caf\xC3\xA9 \n"s);
  ASSERT_THAT(captions.cues, SizeIs(1));
  EXPECT_TRUE(schema::is_utf8(captions.cues[0].text));
  EXPECT_EQ(captions.cues[0].text, "na\xEF\xBF\xBDve [1m caf\xC3\xA9 ");
}

TEST(ReadVtt, OverlappingCuesAreAllThere) {
  const Captions captions =
      read_vtt("WEBVTT\n\n00:01.000 --> 00:09.000\nlong\n\n00:02.000 --> 00:03.000\nshort\n");
  EXPECT_THAT(captions.cues, SizeIs(2));
}

TEST(ReadVtt, ACueWhoseTimesCannotBeReadIsCounted) {
  const Captions captions =
      read_vtt("WEBVTT\n\n00:01.00 --> 00:02.000\nx\n\n00:01.000 -->00:02.000\nread\n\n--> \ny\n");
  EXPECT_EQ(captions.skipped, 2U);
  EXPECT_THAT(captions.cues, SizeIs(1));
}

TEST(ReadVtt, AFileWithoutSignatureIsReadForItsCues) {
  EXPECT_THAT(read_vtt("1\n00:00:01,000 --> 00:00:02,000\nFrom SRT\n").cues, SizeIs(1));
  const Captions page = read_vtt("<!DOCTYPE html><title>Too many requests</title>");
  EXPECT_THAT(page.cues, IsEmpty());
  EXPECT_NE(page.problem, "");
}

TEST(ReadVtt, AnEmptyTrackIsNoProblem) {
  const Captions captions = read_vtt("WEBVTT\nKind: captions\nLanguage: en\n");
  EXPECT_THAT(captions.cues, IsEmpty());
  EXPECT_EQ(captions.problem, "");
}

}  // namespace
}  // namespace lectern::recordings
