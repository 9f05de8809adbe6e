#include "server/search/name_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lectern::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<std::string> words(std::string_view text) { return folded_words(text, 100); }

TEST(NameWords, CaseAndDiacriticsAreNoDifference) {
  EXPECT_THAT(words("Zero BUBBLE"), ElementsAre("zero", "bubble"));
  EXPECT_THAT(words("Schrödinger Łukasz Çelik Ŵýż"),
              ElementsAre("schrodinger", "lukasz", "celik", "wyz"));
  EXPECT_THAT(words("Schro\u0308dinger"), ElementsAre("schrodinger"));
  EXPECT_THAT(words("Straße ŒUVRE eﬃcient"), ElementsAre("strasse", "oeuvre", "efficient"));
  EXPECT_THAT(words("Ёлка ЧАЙ Ωmega"), ElementsAre("елка", "чаи", "ωmega"));
  EXPECT_THAT(words("ＧＰＵ"), ElementsAre("gpu"));
}

TEST(NameWords, PunctuationIsBetweenWords) {
  EXPECT_THAT(words("all-to-all, 1F1B: (A/B) @ada"),
              ElementsAre("all", "to", "all", "1f1b", "a", "b", "ada"));
  EXPECT_THAT(words("What's Kübler’s?"), ElementsAre("whats", "kublers"));
  EXPECT_THAT(words("v1.5 end. 2"), ElementsAre("v1.5", "end", "2"));
  EXPECT_THAT(words("C++ C# a+b C++++"), ElementsAre("c++", "c#", "a", "b", "c+++"));
}

TEST(NameWords, ChineseAndJapaneseAreAWordPerCharacter) {
  EXPECT_THAT(words("分布式ML学習"), ElementsAre("分", "布", "式", "ml", "学", "習"));
}

TEST(NameWords, PlacesAreCodePointsOfTheText) {
  const auto found = name_words("«Å» Straße o\u0308x", 10);
  ASSERT_THAT(found, SizeIs(3));
  EXPECT_EQ(found[0].begin, 1u);
  EXPECT_THAT(found[0].ends, ElementsAre(2));
  EXPECT_EQ(found[1].begin, 4u);
  EXPECT_THAT(found[1].ends, ElementsAre(5, 6, 7, 8, 9, 9, 10));
  EXPECT_EQ(found[2].begin, 11u);
  EXPECT_THAT(found[2].ends, ElementsAre(13, 14));
}

TEST(NameWords, BytesThatAreNoTextSeparateWords) {
  EXPECT_THAT(words(std::string_view{"a\xFFz\0q\x01", 6}), ElementsAre("a", "z", "q"));
  EXPECT_THAT(words("\xC3"), IsEmpty());
  EXPECT_THAT(words(""), IsEmpty());
}

TEST(NameWords, AreBounded) {
  EXPECT_THAT(name_words(std::string(100'000, 'x'), 5), SizeIs(1));
  EXPECT_THAT(name_words(std::string(100'000, 'x'), 5)[0].letters, SizeIs(64));
  std::string many;
  for (int i = 0; i < 1000; ++i) many += "a ";
  EXPECT_THAT(name_words(many, 5), SizeIs(5));
}

}  // namespace
}  // namespace lectern::search
