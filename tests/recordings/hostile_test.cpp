// Captions that are made to cost time or memory, or to lead out of bounds.
#include <random>

#include "indexer/recordings/json3.hpp"
#include "indexer/recordings/stretches.hpp"
#include "indexer/recordings/vtt.hpp"
#include "indexer/schema/utf8.hpp"

namespace lectern::recordings {
namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

// Whatever was in the file, a stretch is bounded, is text, and has times within itself.
void expect_sound(const std::vector<Stretch>& stretches) {
  for (const Stretch& stretch : stretches) {
    EXPECT_LE(stretch.text.size(), kLargestStretch + 1000);
    EXPECT_TRUE(schema::is_utf8(stretch.text));
    EXPECT_LE(stretch.begin, stretch.end);
    for (const schema::TimeMark& mark : stretch.times) EXPECT_LT(mark.offset, stretch.text.size());
    EXPECT_EQ(schema::decode_time_table(schema::encode(stretch.times)), stretch.times);
  }
}

std::size_t size_of(const std::vector<Stretch>& stretches) {
  std::size_t size = 0;
  for (const Stretch& stretch : stretches) size += stretch.text.size();
  return size;
}

struct File {
  const char* name;
  std::string (*text)();
};
void PrintTo(const File& file, std::ostream* out) { *out << file.name; }

// Work that grew with the square would take minutes; the test's own time limit is what
// would notice.
class HostileVtt : public ::testing::TestWithParam<File> {};

TEST_P(HostileVtt, IsReadToTheEndAndStaysSmall) {
  const std::string file = "WEBVTT\n\n" + GetParam().text();
  const auto stretches = cut_stretches(read_transcript(read_vtt(file).cues), {});
  expect_sound(stretches);
  EXPECT_LE(size_of(stretches), 2 * file.size() + 100);
}

const std::string kCue = "00:01.000 --> 00:02.000\n";

const File kFiles[] = {
    {"one_long_word", [] { return kCue + repeated("x", 3'000'000); }},
    {"one_long_line", [] { return kCue + repeated("some words ", 300'000); }},
    {"long_words", [] { return kCue + repeated(repeated("x", 390) + " ", 5'000); }},
    {"many_lines", [] { return kCue + repeated("a\n", 300'000); }},
    {"same_cue", [] { return repeated(kCue + "again\n\n", 100'000); }},
    {"same_lines", [] { return repeated(kCue + repeated("a\n", 50) + "\n", 3'000); }},
    {"cues_without_time", [] { return repeated("00:01.000 --> 00:01.000\nx\n\n", 100'000); }},
    {"arrows", [] { return repeated("-->", 500'000) + repeated("-->\n", 500'000); }},
    {"open_tags", [] { return kCue + repeated("<c", 200'000); }},
    {"closed_tags", [] { return kCue + repeated("<v a>", 200'000) + "x"; }},
    {"times", [] { return kCue + repeated("<00:00:01.500>x", 200'000); }},
    {"ampersands", [] { return kCue + repeated("&", 500'000) + repeated("&#0;", 100'000); }},
    {"brackets", [] { return kCue + repeated("[", 200'000) + repeated("(x)", 100'000); }},
    {"empty_lines", [] { return kCue + repeated("\n", 1'000'000) + repeated("\r", 1'000'000); }},
    {"voices",
     [] {
       std::string text = kCue;
       for (int i = 0; i < 20'000; ++i) text += "<v " + std::to_string(i) + ">x ";
       return text;
     }},
    {"last_moment", [] {
       return repeated("999:59:59.999 --> 999:59:59.999\nx\n\n00:00.000 --> 999:59:59.999\ny\n\n",
                       1'000);
     }}};
INSTANTIATE_TEST_SUITE_P(Files, HostileVtt, ::testing::ValuesIn(kFiles),
                         [](const auto& file) { return std::string{file.param.name}; });

// A file put together from pieces of captions, and of anything.
std::string jumble(std::mt19937& random, const std::vector<std::string>& pieces) {
  std::string text;
  for (std::size_t i = random() % 60; i > 0; --i) {
    if (random() % 8 == 0)
      text += static_cast<char>(random());
    else
      text += pieces[random() % pieces.size()];
  }
  return text;
}

TEST(AnyBytes, OfVttMakeSoundStretches) {
  const std::vector<std::string> pieces = {"WEBVTT\n",
                                           "\n\n",
                                           "\n",
                                           "00:01.000 --> 00:02.000\n",
                                           "00:01.500 --> 01:50.010 a:b\n",
                                           "same line",
                                           "same line\n",
                                           " \n",
                                           "<00:00:01.700>",
                                           "<c> word</c>",
                                           "<v Ada>",
                                           "&nbsp;",
                                           "&#x",
                                           ";",
                                           "[Music]",
                                           "(",
                                           ")",
                                           "♪",
                                           "。",
                                           "漢字",
                                           "é",
                                           "\xE2\x80",
                                           ". ",
                                           ">> ",
                                           "\r"};
  std::mt19937 random{20260301};
  for (int round = 0; round < 20'000; ++round) {
    const std::vector<Chapter> chapters = {{std::chrono::seconds{random() % 100}, "x"}};
    expect_sound(cut_stretches(read_transcript(read_vtt(jumble(random, pieces)).cues), chapters));
  }
}

TEST(AnyBytes, OfJson3MakeSoundStretches) {
  const std::vector<std::string> pieces = {"{\"events\": [",
                                           "{",
                                           "}",
                                           "[",
                                           "]",
                                           ",",
                                           "\"segs\": [",
                                           "{\"utf8\": \"word\"}",
                                           "{\"utf8\": \" more\", \"tOffsetMs\": 300}",
                                           "\"tStartMs\": 1000",
                                           "\"dDurationMs\": 99999",
                                           "\"wWinId\": 1",
                                           ":",
                                           "-1",
                                           "1e300",
                                           "\"\\ud800\"",
                                           "null",
                                           "\"漢"};
  std::mt19937 random{20260302};
  for (int round = 0; round < 20'000; ++round) {
    const std::string text = "{\"events\": [{\"tStartMs\": 5, \"segs\": [" + jumble(random, pieces);
    expect_sound(cut_stretches(read_transcript(read_json3(text).cues), {}));
  }
}

}  // namespace
}  // namespace lectern::recordings
