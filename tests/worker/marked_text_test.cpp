#include "indexer/worker/marked_text.hpp"

#include <algorithm>

namespace lectern::worker {
namespace {

constexpr double kCharacter = 6;  // width of every character here, in points
constexpr double kHeight = 12;

// Lines of words 14 points apart, from the left edge.
std::vector<PlacedWord> page_of(const std::vector<std::string>& lines) {
  std::vector<PlacedWord> words;
  for (std::size_t l = 0; l < lines.size(); ++l) {
    const double y = 14.0 * static_cast<double>(l);
    bool in_word = false;
    for (std::size_t c = 0; c < lines[l].size(); ++c) {
      const double x = kCharacter * static_cast<double>(c);
      if (lines[l][c] == ' ') {
        if (in_word) words.back().space_after = true;
        in_word = false;
        continue;
      }
      if (!in_word) words.emplace_back().box = {x, y, 0, kHeight};
      in_word = true;
      words.back().glyphs.push_back({std::string(1, lines[l][c]), {x, y, kCharacter, kHeight}});
      words.back().box.width += kCharacter;
    }
  }
  return words;
}

// Over characters `begin` to `end` (exclusive) of a line.
Quad over(int line, double begin, double end, double grow = 0) {
  const double x = begin * kCharacter, right = end * kCharacter;
  const double y = 14.0 * line - grow, bottom = 14.0 * line + kHeight + grow;
  return {Point{x, y}, Point{right, y}, Point{x, bottom}, Point{right, bottom}};
}

TEST(MarkedText, IsWhatTheQuadsCover) {
  const auto words = page_of({"one two three", "four five"});
  EXPECT_EQ(marked_text(words, {over(0, 4, 13)}), "two three");
  EXPECT_EQ(marked_text(words, {over(0, 8, 13), over(1, 0, 4)}), "three four");
  EXPECT_EQ(marked_text(words, {}), "");
}

TEST(MarkedText, FollowsThePageWhateverTheOrderOfQuads) {
  const auto words = page_of({"one two", "three"});
  EXPECT_EQ(marked_text(words, {over(1, 0, 5), over(0, 4, 7)}), "two three");
}

TEST(MarkedText, CornersComeInAnyOrder) {
  const auto words = page_of({"one two three"});
  Quad quad = over(0, 4, 7);
  std::vector<std::size_t> order{0, 1, 2, 3};
  do {
    const Quad shuffled{quad[order[0]], quad[order[1]], quad[order[2]], quad[order[3]]};
    EXPECT_EQ(marked_text(words, {shuffled}), "two");
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST(MarkedText, AHalfCoveredWordIsWhole) {
  const auto words = page_of({"alphabet soup"});
  EXPECT_EQ(marked_text(words, {over(0, 4, 13)}), "alphabet soup");
  EXPECT_EQ(marked_text(words, {over(0, 6, 13)}), "soup");
}

TEST(MarkedText, APieceCountsWhereNothingElseDoes) {
  EXPECT_EQ(marked_text(page_of({"ZeroBubble"}), {over(0, 0, 4)}), "Zero");
}

TEST(MarkedText, AMarkThatTouchesTheNextLineMeansItsOwn) {
  const auto words = page_of({"above", "meant", "below"});
  EXPECT_EQ(marked_text(words, {over(1, 0, 5, 8.5)}), "meant");
}

TEST(MarkedText, AMarkLowerThanItsLineStillCounts) {
  EXPECT_EQ(marked_text(page_of({"one two"}), {over(0, 0, 3, -3)}), "one");
}

TEST(MarkedText, ASlipOfTheHandNamesTheWordItTouches) {
  const auto words = page_of({"one two three"});
  EXPECT_EQ(marked_text(words, {over(0, 7, 7)}), "two");
  EXPECT_EQ(marked_text(words, {over(9, 7, 7)}), "");
}

TEST(MarkedText, HyphenatedWordsAreJoined) {
  const auto words = page_of({"the effi-", "cient way"});
  EXPECT_EQ(marked_text(words, {over(0, 0, 9), over(1, 0, 9)}), "the efficient way");
}

TEST(MarkedText, AWordThatThePageHasWithItsHyphenKeepsIt) {
  const auto words = page_of({"all-to-all is", "an all-to-", "all step"});
  EXPECT_EQ(marked_text(words, {over(1, 3, 10), over(2, 0, 8)}), "all-to-all step");
}

TEST(MarkedText, AMinusBeforeACapitalIsNoHyphen) {
  const auto words = page_of({"pre-", "LN"});
  EXPECT_EQ(marked_text(words, {over(0, 0, 4), over(1, 0, 2)}), "pre- LN");
}

TEST(MarkedText, TwoColumnsAreNotMixed) {
  const auto words = page_of({"left one     right one", "left two     right two"});
  EXPECT_EQ(marked_text(words, {over(0, 0, 8), over(1, 0, 8)}), "left one left two");
}

}  // namespace
}  // namespace lectern::worker
