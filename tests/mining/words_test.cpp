#include "indexer/mining/words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lectern::mining {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<Gap> gaps(std::string_view text) {
  std::vector<Gap> found;
  for (const Word& word : words_of(text)) found.push_back(word.before);
  return found;
}

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> found;
  for (const Word& word : words_of(text)) found.emplace_back(word.text);
  return found;
}

TEST(WordsOfText, KeepApostrophesAndLettersOfAnyScript) {
  EXPECT_THAT(words("Don’t 'stop' Ré's Модель 模型, x_y"),
              ElementsAre("Don’t", "stop", "Ré's", "Модель", "模型", "x", "y"));
}

TEST(WordsOfText, KnowWhatStandsBetween) {
  EXPECT_THAT(
      gaps("a b-c d-\ne f/g h & i\nj, k"),
      ElementsAre(Gap::kStop, Gap::kSpace, Gap::kHyphen, Gap::kSpace, Gap::kBrokenWord, Gap::kSpace,
                  Gap::kSlash, Gap::kSpace, Gap::kAmpersand, Gap::kLine, Gap::kComma));
  EXPECT_THAT(gaps("a. b (c\n\nd • e - f"),
              ElementsAre(Gap::kStop, Gap::kStop, Gap::kStop, Gap::kStop, Gap::kStop, Gap::kStop));
}

TEST(WordsOfText, BytesThatAreNoTextStandBetween) {
  EXPECT_THAT(words("a\xFF\xFE b\xC3"), ElementsAre("a", "b"));
  EXPECT_EQ(words_of("a\xFF b")[1].before, Gap::kStop);
  EXPECT_THAT(words("\x80\x80"), IsEmpty());
}

}  // namespace
}  // namespace lectern::mining
