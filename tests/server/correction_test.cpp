// What was meant by words that the archive does not have.
#include <gmock/gmock.h>

#include "tests/server/search_fixture.hpp"

namespace lectern::testing {
namespace {

using ::testing::IsEmpty;

using Ids = std::set<std::string>;

class Correction : public SearchTest {
 protected:
  Correction() {
    archive({{"flash",
              "Attention on chip",
              {"FlashAttention tiles the softmax", "Recomputation in the backward pass"},
              {"Ben Schneider"},
              "2025-11-02",
              "Scaling Book"},
             {"cache",
              "Paging the cache",
              {"Paged attention keeps blocks of the cache", "Notes of Schneider"},
              {"Ada Lovelace"},
              "2026-01-15"},
             {"ru", "Встреча", {"Обучение больших моделей"}, {}, "", "", "other", "ru"}},
            {club("ml", "ML"), club("other", "Other", "ru")});
  }

  std::string corrected(const std::string& text) { return ask(text).query.corrected; }
};

TEST_F(Correction, AMisspelledWordIsReadAsTheOneThatWasMeant) {
  const auto answer = ask("recomputaton");
  EXPECT_EQ(answer.query.corrected, "recomputation");
  EXPECT_EQ(ids(answer), Ids{"flash"});
}

TEST_F(Correction, OneOfSeveralWordsIsCorrectedAndTheOthersStayAsTyped) {
  EXPECT_EQ(corrected("Tiles  sofmax -PAGED"), "Tiles softmax -PAGED");
  EXPECT_EQ(corrected("(softmax OR bakcward) year:2025"), "(softmax OR backward) year:2025");
}

TEST_F(Correction, SeveralWordsAtOnce) {
  const auto answer = ask("pagde attentoin blocsk");
  EXPECT_EQ(answer.query.corrected, "paged attention blocks");
  EXPECT_EQ(ids(answer), Ids{"cache"});
}

TEST_F(Correction, LettersExchangedLeftOutAddedOrChanged) {
  for (const char* typed : {"bakcward", "bacward", "backwward", "bockward"})
    EXPECT_EQ(corrected(typed), "backward") << typed;
}

TEST_F(Correction, LongWordsMayHaveTwoMistakes) {
  EXPECT_EQ(corrected("recompotaton"), "recomputation");
  EXPECT_EQ(corrected("tolsi"), "") << "a short word may have one";
}

TEST_F(Correction, InAPhrase) {
  const auto answer = ask("\"paged atention keeps\"");
  EXPECT_EQ(answer.query.corrected, "\"paged attention keeps\"");
  EXPECT_EQ(ids(answer), Ids{"cache"});
}

TEST_F(Correction, InNamesAndTitles) {
  EXPECT_EQ(corrected("presenter:shneider softmax"), "presenter:schneider softmax");
  EXPECT_EQ(corrected("title:pagin"), "title:paging");
  EXPECT_EQ(ids(ask("title:atention")), Ids{"flash"});
}

TEST_F(Correction, WordsOfASeriesThatAreRightAreLeftAlone) {
  archive({{"a", "Books", {"scaling a book"}, {}, "", "Scaling Book"}});
  EXPECT_EQ(corrected("series:\"scaling boook\""), "series:\"scaling book\"");
}

TEST_F(Correction, RussianWordsByTheirLetters) {
  EXPECT_EQ(corrected("обчуение"), "обучение");
  EXPECT_EQ(corrected("Обучниее моделей"), "обучение моделей");
  // Four of these letters are others, though each has one byte of two in common.
  EXPECT_EQ(corrected("больжжжж"), "");
}

TEST_F(Correction, AWordOfTheArchiveIsNotCorrected) {
  for (const char* text : {"cache", "caches", "tiles blocks", "\"keeps blocks\""})
    EXPECT_EQ(corrected(text), "") << text;
}

TEST_F(Correction, WhatIsNearToNothingStaysAsItIs) {
  EXPECT_EQ(corrected("zebra"), "");
  EXPECT_EQ(corrected("ca"), "");
}

TEST_F(Correction, NeverSuggestsWhatFindsNothing) {
  EXPECT_EQ(corrected("sofmax year:2026"), "");
  EXPECT_EQ(corrected("sofmax club:other"), "");
  EXPECT_EQ(corrected("sofmax -tiles"), "");
  EXPECT_EQ(corrected("\"sofmax blocks\""), "");
  EXPECT_FALSE(ask("sofmax blocks").results.empty()) << "fewer words are enough";
}

TEST_F(Correction, WordsThatSayNothingAreNotTakenForMistakes) {
  // "your" is one letter from "hour", and nobody here says "your".
  archive({{"a", "An hour of caching", {"one hour"}}});
  EXPECT_EQ(corrected("your caching"), "");
}

TEST_F(Correction, RareWordsThatAreAlternativesAreBothMeant) {
  std::vector<SessionSketch> sessions = {{"quota", "Q", {"many quokas appear"}},
                                         {"z", "Z", {"zebra"}}};
  for (int i = 0; i < 30; ++i)
    sessions.push_back({"s" + std::to_string(i), "Zebra", {"quotas and zebra"}});
  archive(sessions);
  EXPECT_EQ(corrected("quokas OR appearing"), "");
  EXPECT_EQ(corrected("quokas zebra"), "quotas zebra");
}

TEST_F(Correction, ShortWordsThatResembleEachOtherAreLeft) {
  std::vector<SessionSketch> sessions = {{"lake", "L", {"a lake"}}, {"slip", "S", {"the lear"}}};
  for (int i = 0; i < 1000; ++i)
    sessions.push_back({"s" + std::to_string(i), "Zebra", {"like zebra"}});
  archive(sessions);
  EXPECT_EQ(corrected("lake zebra"), "") << "both are words";
  EXPECT_EQ(corrected("lea"), "");
  EXPECT_EQ(corrected("leak zebra"), "") << "what is said once may be a slip";
}

TEST_F(Correction, AFieldThatIsNoneIsCorrectedInItsPlace) {
  EXPECT_EQ(corrected("tiles kind:sofmax chip"), "tiles softmax chip");
  EXPECT_EQ(corrected("tiles kind:\"the sofmax\" chip"), "tiles the softmax chip");
}

TEST_F(Correction, ABrokenQueryIsNotCorrected) {
  const auto answer = ask("(sofmax cache");
  EXPECT_EQ(answer.query.corrected, "");
  EXPECT_EQ(ids(answer), Ids{"cache"});
}

}  // namespace
}  // namespace lectern::testing
