#include "indexer/recordings/stretches.hpp"

#include <algorithm>
#include <random>

namespace lectern::recordings {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::string word(int i) { return "W" + std::to_string(i); }

// Words one after the other, a cue for every ten of them with their times.
class Talk {
 public:
  Talk& say(int words, bool full_stops = false) {
    for (int i = 0; i < words; ++i) {
      if (in_cue_ == 0) cues_.push_back({now_, now_, "", {}, {}});
      Cue& cue = cues_.back();
      if (in_cue_ > 0) cue.text += ' ';
      cue.words.push_back({cue.text.size(), now_});
      cue.text += word(said_++);
      if (full_stops && said_ % 7 == 0) cue.text += '.';
      now_ += 400ms;
      cue.end = now_;
      in_cue_ = (in_cue_ + 1) % 10;
    }
    return *this;
  }
  Talk& pause(milliseconds time) {
    now_ += time;
    in_cue_ = 0;
    return *this;
  }
  Transcript transcript() const { return read_transcript(cues_); }
  int said() const { return said_; }

 private:
  std::vector<Cue> cues_;
  milliseconds now_{0};
  int in_cue_ = 0;
  int said_ = 0;
};

bool holds(const Stretch& stretch, const std::string& phrase) {
  return (stretch.text + " ").find(phrase + " ") != std::string::npos;
}

TEST(CutStretches, LastHalfAMinuteToAMinute) {
  for (const bool full_stops : {false, true}) {
    const auto stretches = cut_stretches(Talk{}.say(4000, full_stops).transcript(), {});
    ASSERT_GT(stretches.size(), 20U);
    for (const Stretch& stretch : stretches) {
      EXPECT_GE(stretch.end - stretch.begin, kShortestStretch);
      EXPECT_LE(stretch.end - stretch.begin, kLongestStretch);
    }
  }
}

TEST(CutStretches, WhatLastsLittleMoreThanAMinuteIsHalved) {
  for (int words = 151; words < 330; ++words)
    for (const Stretch& stretch : cut_stretches(Talk{}.say(words).transcript(), {}))
      EXPECT_GE(stretch.end - stretch.begin, 29s) << words;
}

TEST(CutStretches, AShortTalkIsOneStretchAndAnEmptyOneNone) {
  EXPECT_THAT(cut_stretches(Talk{}.say(20).transcript(), {}), SizeIs(1));
  EXPECT_THAT(cut_stretches(Transcript{}, {{0s, "Intro"}}), IsEmpty());
}

TEST(CutStretches, AnyPhraseOfEightWordsIsWholeInOne) {
  for (const bool full_stops : {false, true}) {
    const Talk talk = Talk{}.say(2000, full_stops);
    const Transcript transcript = talk.transcript();
    const auto stretches = cut_stretches(transcript, {{0s, "A"}, {99s, "B"}, {333s, "C"}});
    for (std::size_t i = 0; i + 8 <= transcript.pieces.size(); ++i) {
      const Piece& first = transcript.pieces[i];
      const Piece& last = transcript.pieces[i + 7];
      const std::string phrase =
          transcript.text.substr(first.offset, last.offset + last.length - first.offset);
      EXPECT_TRUE(std::any_of(stretches.begin(), stretches.end(), [&](const Stretch& stretch) {
        return holds(stretch, phrase);
      })) << phrase;
    }
  }
}

TEST(CutStretches, RepeatLittle) {
  for (const bool full_stops : {false, true}) {
    const Transcript transcript = Talk{}.say(4000, full_stops).transcript();
    std::size_t size = 0;
    for (const Stretch& stretch : cut_stretches(transcript, {})) size += stretch.text.size();
    EXPECT_LE(size, transcript.text.size() * 125 / 100);
  }
}

TEST(CutStretches, EndWithSentencesWhereThereAreFullStops) {
  const auto stretches = cut_stretches(Talk{}.say(2000, true).transcript(), {});
  for (std::size_t i = 0; i + 1 < stretches.size(); ++i)
    EXPECT_EQ(stretches[i].text.back(), '.') << stretches[i].text;
}

TEST(CutStretches, PreferAPause) {
  const auto stretches = cut_stretches(Talk{}.say(90).pause(3s).say(100).transcript(), {});
  ASSERT_THAT(stretches, SizeIs(2));
  EXPECT_TRUE(holds(stretches[0], word(89)));
  EXPECT_FALSE(holds(stretches[0], word(90)));
}

TEST(CutStretches, BreakAtChaptersAndRepeatTheWordsBeforeThem) {
  // Words 0-24 are said in the first ten seconds.
  const auto stretches =
      cut_stretches(Talk{}.say(100).transcript(), {{20s, "Last"}, {0s, "First"}, {10s, "Second"}});
  ASSERT_THAT(stretches, SizeIs(3));
  EXPECT_THAT(stretches, ElementsAre(Field(&Stretch::chapter, 1U), Field(&Stretch::chapter, 2U),
                                     Field(&Stretch::chapter, 0U)));
  EXPECT_FALSE(holds(stretches[0], word(25)));
  EXPECT_EQ(stretches[1].text.find(word(17)), 0U);
  EXPECT_TRUE(holds(stretches[1], word(24) + " " + word(25)));
  EXPECT_EQ(stretches[1].begin, 17 * 400ms);
}

TEST(CutStretches, BeforeTheFirstChapterThereIsNone) {
  const auto stretches = cut_stretches(Talk{}.say(100).transcript(), {{10s, "Begin"}, {10s, "B"}});
  ASSERT_THAT(stretches, SizeIs(2));
  EXPECT_EQ(stretches[0].chapter, std::nullopt);
  EXPECT_EQ(stretches[1].chapter, 1U);
}

TEST(CutStretches, BreakAtSilence) {
  const auto stretches = cut_stretches(Talk{}.say(25).pause(30s).say(25).transcript(), {});
  ASSERT_THAT(stretches, SizeIs(2));
  EXPECT_EQ(stretches[1].begin, 40s);
  EXPECT_EQ(stretches[1].text.find(word(25)), 0U);
}

TEST(CutStretches, ALineThatStaysOnTheScreenIsSilentOnceItIsSaid) {
  const std::vector<Cue> cues = {{0s, 40s, "we begin", {{0, 0s}, {3, 1s}}, {}},
                                 {40s, 42s, "and go on", {{0, 40s}, {4, 41s}}, {}}};
  const auto stretches = cut_stretches(read_transcript(cues), {});
  ASSERT_THAT(stretches, SizeIs(2));
  EXPECT_EQ(stretches[0].end, 2s);
}

TEST(CutStretches, EveryWordHasItsTime) {
  const Talk talk = Talk{}.say(1000, true);
  for (const Stretch& stretch : cut_stretches(talk.transcript(), {})) {
    for (std::size_t at = stretch.text.find('W'); at != std::string::npos;
         at = stretch.text.find('W', at + 1)) {
      const int index = std::stoi(stretch.text.substr(at + 1));
      EXPECT_EQ(time_at(stretch, at), index * 400ms);
      EXPECT_EQ(time_at(stretch, at + 1), index * 400ms);
    }
  }
}

TEST(CutStretches, CuesWithoutWordTimesGiveTheirBegin) {
  std::vector<Cue> cues;
  for (int i = 0; i < 60; ++i)
    cues.push_back({i * 4s, i * 4s + 4s, "Cue " + word(i) + " is here.", {}, {}});
  const auto stretches = cut_stretches(read_transcript(cues), {});
  ASSERT_GT(stretches.size(), 3U);
  for (const Stretch& stretch : stretches)
    for (std::size_t at = stretch.text.find('W'); at != std::string::npos;
         at = stretch.text.find('W', at + 1))
      EXPECT_EQ(time_at(stretch, at), std::stoi(stretch.text.substr(at + 1)) * 4s);
}

TEST(CutStretches, ChineseIsCutAtItsOwnFullStopsAndOverlaps) {
  std::vector<Cue> cues;
  for (int i = 0; i < 60; ++i)
    cues.push_back({i * 3s, i * 3s + 3s, "这里我们说第" + std::to_string(i) + "句话。", {}, {}});
  const auto stretches = cut_stretches(read_transcript(cues), {});
  ASSERT_GT(stretches.size(), 2U);
  for (std::size_t i = 0; i + 1 < stretches.size(); ++i) {
    EXPECT_TRUE(stretches[i].text.ends_with("。"));
    EXPECT_THAT(stretches[i].text, HasSubstr(stretches[i + 1].text.substr(0, 30)));
    EXPECT_EQ(stretches[i].text.find(' '), std::string::npos);
  }
}

}  // namespace
}  // namespace lectern::recordings
