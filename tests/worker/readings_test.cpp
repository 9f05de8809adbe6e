#include "indexer/worker/readings.hpp"

#include "indexer/worker/letters.hpp"

namespace lectern::worker {
namespace {

using ::testing::ElementsAre;

RecognisedWord word(const std::string& text, double x, int confidence, int line = 1) {
  return {text, {x, 10, 40, 20}, confidence, line};
}

std::vector<std::string> texts(const std::vector<RecognisedWord>& words) {
  std::vector<std::string> all;
  for (const RecognisedWord& word : words) all.push_back(word.text);
  return all;
}

TEST(JoinReadings, AddsWhatTheOtherDidNotSee) {
  const auto joined = join_readings({word("prompt", 0, 80, 3)}, {word("agent", 100, 90, 1)});
  EXPECT_THAT(texts(joined), ElementsAre("prompt", "agent"));
  EXPECT_EQ(joined[1].line, 4);
}

TEST(JoinReadings, TakesTheBetterWordOfOnePlace) {
  EXPECT_THAT(texts(join_readings({word("Pronpt", 0, 60)}, {word("Prompt", 5, 95)})),
              ElementsAre("Prompt"));
  EXPECT_THAT(texts(join_readings({word("Prompt", 0, 95)}, {word("Pronpt", 5, 60)})),
              ElementsAre("Prompt"));
}

TEST(JoinReadings, APartDoesNotReplaceTheWord) {
  EXPECT_THAT(texts(join_readings({word("RandomMask", 0, 90)}, {word("an", 10, 97)})),
              ElementsAre("RandomMask"));
}

TEST(JoinReadings, CurlsAndCornersAreNoWords) {
  EXPECT_TRUE(join_readings({}, {word("Y72", 0, 73), word("TYGS", 100, 53)}).empty());
  EXPECT_THAT(texts(join_readings({}, {word("RAG", 0, 97), word("Agent", 100, 61)})),
              ElementsAre("RAG", "Agent"));
}

TEST(Letters, LinesAndShapesGoAndLettersStay) {
  Picture page{1700, 400, 1, std::vector<std::uint8_t>(1700 * 400, 220)};
  const auto fill = [&](int left, int top, int width, int height) {
    for (int y = top; y < top + height; ++y)
      for (int x = left; x < left + width; ++x)
        page.pixels[static_cast<std::size_t>(y * page.width + x)] = 30;
  };
  fill(100, 100, 900, 4);  // a line
  fill(100, 150, 4, 200);  // another
  fill(400, 200, 20, 30);  // a letter
  const auto letters = letters_alone(page);
  ASSERT_TRUE(letters);
  ASSERT_EQ(letters->pixels.size(), page.pixels.size());
  const auto at = [&](int x, int y) { return letters->row(y)[x]; };
  EXPECT_EQ(at(500, 101), 255);
  EXPECT_EQ(at(101, 250), 255);
  EXPECT_EQ(at(410, 215), 30);
  EXPECT_EQ(at(1500, 300), 255);
}

}  // namespace
}  // namespace lectern::worker
