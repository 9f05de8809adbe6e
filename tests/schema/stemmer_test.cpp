#include "indexer/schema/stemmer.hpp"

#include <gtest/gtest.h>

namespace lectern::schema {
namespace {

TEST(Stemmer, StemsEachAlphabetByItsOwnLanguage) {
  Stemmer stemmer{{"en", "ru"}};
  EXPECT_EQ(stemmer("models"), stemmer("model"));
  EXPECT_EQ(std::string{stemmer("моделей")}, std::string{stemmer("модели")});
  EXPECT_NE(std::string{stemmer("модели")}, "модели");
}

TEST(Stemmer, WithoutALanguageOfAnAlphabetThatIsEnglishOrRussian) {
  Stemmer none{{}}, chinese{{"zh"}}, russian{{"ru"}};
  for (Stemmer* stemmer : {&none, &chinese, &russian}) {
    EXPECT_EQ((*stemmer)("caching"), "cach");
    EXPECT_NE((*stemmer)("моделей"), "моделей");
  }
  EXPECT_EQ(none.name(), russian.name());
}

TEST(Stemmer, TheFirstLanguageOfAnAlphabetStemsIt) {
  Stemmer german{{"de", "en"}};
  EXPECT_EQ(german("netzen"), "netz");
  EXPECT_NE(german.name(), Stemmer{{}}.name());
}

TEST(Stemmer, ALanguageWithoutAStemmerLeavesWordsAsTheyAre) {
  Stemmer vietnamese{{"vi"}};
  EXPECT_EQ(vietnamese("models"), "models");
  EXPECT_NE(vietnamese("моделей"), "моделей");
}

TEST(Stemmer, OtherAlphabetsAreNotStemmed) {
  Stemmer stemmer{{"en"}};
  EXPECT_EQ(stemmer("μοντέλα"), "μοντέλα");
  EXPECT_EQ(stemmer("训练"), "训练");
  EXPECT_EQ(stemmer(""), "");
}

TEST(Stemmer, PluralsOfUnitsAreNoLatinNouns) {
  Stemmer stemmer{{"en"}};
  for (const char* unit : {"gpu", "tpu", "cpu", "npu"}) {
    const std::string one = stemmer(unit);
    EXPECT_EQ(stemmer(std::string{unit} + "s"), one);
  }
  EXPECT_EQ(std::string{stemmer("opus")}, "opus");
}

TEST(Stemmer, RemembersNoMoreThanItMay) {
  Stemmer stemmer{{"en"}};
  const std::string before = stemmer("caching");
  for (int i = 0; i < 70'000; ++i) {
    std::string word;
    for (int rest = i; rest > 0; rest /= 26) word += static_cast<char>('a' + rest % 26);
    stemmer("z" + word);
  }
  EXPECT_EQ(stemmer("caching"), before);
}

}  // namespace
}  // namespace lectern::schema
