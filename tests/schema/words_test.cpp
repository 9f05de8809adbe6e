#include "indexer/schema/words.hpp"

#include <gmock/gmock.h>

namespace lectern::schema {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Every word that is indexed.
std::vector<Word> read(std::string_view text) {
  std::vector<Word> words;
  WordReader reader{text};
  for (Word word; reader.next(word);) words.push_back(word);
  return words;
}

std::vector<std::string> folded(const std::vector<Word>& words) {
  std::vector<std::string> all;
  for (const Word& word : words) all.push_back(word.folded);
  return all;
}

std::vector<std::string> cut(std::string_view text) { return folded(read(text)); }

std::vector<std::uint32_t> places(const std::vector<Word>& words) {
  std::vector<std::uint32_t> all;
  for (const Word& word : words) all.push_back(word.place);
  return all;
}

bool stemmed(const std::string& text) { return is_stemmed(read(text).at(0)); }

TEST(WordReader, CutsAtBlanksAndPunctuation) {
  EXPECT_THAT(cut("The KV cache, (paged)!"), ElementsAre("the", "kv", "cache", "paged"));
  EXPECT_THAT(cut("all-to-all"), ElementsAre("all", "to", "all"));
  EXPECT_THAT(cut("std::vector snake_case"), ElementsAre("std", "vector", "snake_case"));
  EXPECT_THAT(cut(""), IsEmpty());
  EXPECT_THAT(cut(" … — !"), IsEmpty());
}

TEST(WordReader, TellsWhichBytesAWordIsOf) {
  const std::vector<Word> words = read("é: Straße");
  ASSERT_EQ(words.size(), 2u);
  EXPECT_EQ(words[0].begin, 0u);
  EXPECT_EQ(words[0].end, 2u);
  EXPECT_EQ(words[1].begin, 4u);
  EXPECT_EQ(words[1].end, 11u);
  EXPECT_EQ(words[1].folded, "strasse");
}

TEST(WordReader, AnApostropheBetweenLettersBelongsToTheWord) {
  EXPECT_THAT(cut("don't 'quoted' rock'n'roll'"), ElementsAre("don't", "quoted", "rock'n'roll"));
  EXPECT_EQ(cut("don’t"), cut("don't"));
  EXPECT_THAT(cut("AT&T a & b"), ElementsAre("at&t", "a", "b"));
}

TEST(WordReader, PointsAndCommasBetweenDigitsBelongToTheNumber) {
  EXPECT_THAT(cut("3.14 1,000 v2.0."), ElementsAre("3.14", "1,000", "v2.0"));
  EXPECT_THAT(cut("end.Next a.b 3.x"), ElementsAre("end", "next", "a", "b", "3", "x"));
}

TEST(WordReader, PlusAndSharpAtTheEndBelongToNamesOfThings) {
  EXPECT_THAT(cut("C++ and C#, f#."), ElementsAre("c++", "and", "c#", "f#"));
  EXPECT_THAT(cut("fish+chips a+++++ ++b"), ElementsAre("fish", "chips", "a", "b"));
}

TEST(WordReader, ASoftHyphenIsNotThere) {
  EXPECT_THAT(cut("atten\u00ADtion"), ElementsAre("attention"));
}

TEST(WordReader, AccentsAreDroppedHoweverTheyAreWritten) {
  EXPECT_THAT(cut("Café cafe\u0301 naïve"), ElementsAre("cafe", "cafe", "naive"));
  EXPECT_THAT(cut("Ещё еще\u0308"), ElementsAre("еще", "еще"));
}

TEST(WordReader, ADecomposedShortIIsTheComposedOne) {
  EXPECT_THAT(cut("мои\u0306"), ElementsAre("мой"));
  EXPECT_EQ(cut("И\u0306од"), cut("Йод"));
}

TEST(WordReader, LigaturesAndWideLettersAreThoseTheyStandFor) {
  EXPECT_THAT(cut("eﬃcient ＧＰＵ"), ElementsAre("efficient", "gpu"));
}

TEST(WordReader, ChineseGivesEveryCharacterAndEveryPair) {
  const std::vector<Word> words = read("训练法");
  EXPECT_THAT(folded(words), ElementsAre("训", "训练", "练", "练法", "法"));
  EXPECT_THAT(places(words), ElementsAre(0u, 0u, 1u, 1u, 2u));
  for (const Word& word : words) EXPECT_TRUE(word.ideographs);
}

TEST(WordReader, APairDoesNotCrossABlankOrAnotherScript) {
  EXPECT_THAT(cut("训 练"), ElementsAre("训", "练"));
  EXPECT_THAT(cut("训gpu练"), ElementsAre("训", "gpu", "练"));
}

TEST(WordReader, WhatIsTooLongIsLeftOutButKeepsItsPlace) {
  const std::vector<Word> words = read("a " + std::string(kMaxWordBytes + 1, 'x') + " b");
  EXPECT_THAT(folded(words), ElementsAre("a", "b"));
  EXPECT_THAT(places(words), ElementsAre(0u, 2u));
  EXPECT_THAT(cut(std::string(kMaxWordBytes, 'x')), ElementsAre(std::string(kMaxWordBytes, 'x')));
}

TEST(WordReader, BytesThatAreNotUtf8PartWords) {
  EXPECT_THAT(cut("kv\xFF"
                  "cache \xC3"),
              ElementsAre("kv", "cache"));
  EXPECT_THAT(cut("\xE8\xAE训"), ElementsAre("训"));
}

TEST(WordReader, CountsAllPlacesItPassed) {
  const std::string text = "one two " + std::string(100, 'x');
  WordReader reader{text};
  for (Word word; reader.next(word);) {
  }
  EXPECT_EQ(reader.places(), 3u);
}

TEST(WordsToFind, OfChineseThePairsAndWhatStandsAlone) {
  EXPECT_THAT(folded(words_to_find("训练法")), ElementsAre("训练", "练法"));
  EXPECT_THAT(folded(words_to_find("训 gpu 练法")), ElementsAre("训", "gpu", "练法"));
}

TEST(IsStemmed, LettersOnly) {
  for (const char* word : {"caches", "don't", "моделей", "naïve"})
    EXPECT_TRUE(stemmed(word)) << word;
  for (const char* name : {"fp8", "c++", "1f1b", "at&t", "snake_case", "训练"})
    EXPECT_FALSE(stemmed(name)) << name;
}

TEST(FoldedWord, FoldsTextThatIsNoWord) {
  EXPECT_EQ(folded_word("Größe, ÉTÉ"), "grosse, ete");
  EXPECT_EQ(folded_word(""), "");
}

}  // namespace
}  // namespace lectern::schema
