// Which words of a passage it can be found by.
#include <gmock/gmock.h>

#include "tests/index/index_fixture.hpp"

namespace lectern::index {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

using WordsTest = IndexTest;

class TechnicalTokenTest : public IndexTest, public testing::WithParamInterface<const char*> {};

TEST_P(TechnicalTokenTest, IsFoundAsTyped) {
  const std::string token = GetParam();
  write(session_of("club:1", {"We compare " + token + " with others.", "Something else, in C."}));

  EXPECT_THAT(find('"' + token + '"'), ElementsAre("club:1/slide/1"));
}

INSTANTIATE_TEST_SUITE_P(Tokens, TechnicalTokenTest,
                         testing::Values("C++", "C#", "1F1B", "all-to-all", "FP8", "ZeRO-3",
                                         "x86-64", "k8s", "GPT-4o", "INT8", "top-k", "AT&T"));

TEST_F(WordsTest, PartsOfAHyphenatedWordAreFoundToo) {
  write(session_of("club:1", {"an all-to-all exchange", "all of it goes to all of them"}));

  EXPECT_THAT(find("\"all to all\""), ElementsAre("club:1/slide/1"));
}

TEST_F(WordsTest, WordsAreFoundInTheirOtherForms) {
  write(session_of("club:1", {"scheduling pipelines"}));

  EXPECT_THAT(find("pipeline schedule"), ElementsAre("club:1/slide/1"));
}

TEST_F(WordsTest, QuotedPhraseIsFoundOnlyInItsOrder) {
  write(session_of("club:1", {"zero bubble pipeline", "bubble zero pipeline"}));

  EXPECT_THAT(find("\"zero bubble\""), ElementsAre("club:1/slide/1"));
}

TEST_F(WordsTest, WordsAreStemmedByTheirAlphabet) {
  write(session_of("club:1", {"обучение больших моделей on many GPUs"}, "ru"));
  write(session_of("club:2", {"training large models, обучение моделей"}, "en"));

  EXPECT_THAT(find("gpu", "ru"), ElementsAre("club:1/slide/1"));
  EXPECT_THAT(find("модель", "en"), UnorderedElementsAre("club:1/slide/1", "club:2/slide/1"));
}

TEST_F(WordsTest, AccentsMakeNoDifference) {
  write(session_of("club:1", {"Naïve Schrödinger, Straße, Øresund, \xEF\xAC\x81ne"}));

  for (const char* typed : {"naive", "naïve", "schrodinger", "strasse", "oresund", "fine", "FINE"})
    EXPECT_THAT(find(typed), ElementsAre("club:1/slide/1")) << typed;
}

TEST_F(WordsTest, AShortIIsALetterOfItsOwn) {
  write(session_of("club:1", {"первый случай", "е\xCC\x88лка и\xCC\x86од"}, "ru"));

  EXPECT_THAT(find("случаи", "ru"), ElementsAre("club:1/slide/1"));
  EXPECT_THAT(find("йод ёлка", "ru"), ElementsAre("club:1/slide/2"));
}

TEST_F(WordsTest, RussianIsStemmed) {
  write(session_of("club:1", {"распределённое обучение больших моделей"}, "ru"));

  EXPECT_THAT(find("большая модель", "ru"), ElementsAre("club:1/slide/1"));
}

TEST_F(WordsTest, ChineseIsFoundWithoutWordBoundaries) {
  write(session_of("club:1", {"大规模混合专家模型的训练", "数据库"}, "zh"));

  EXPECT_THAT(find("\"混合专家\"", ""), ElementsAre("club:1/slide/1"));
  EXPECT_THAT(find("\"专家混合\"", ""), IsEmpty());
}

TEST_F(WordsTest, LanguageWithoutAStemmerIsIndexedAsWritten) {
  write(session_of("club:1", {"pipelines"}, "tlh"));

  EXPECT_THAT(find("pipelines", "tlh"), ElementsAre("club:1/slide/1"));
  EXPECT_THAT(find("pipeline", "tlh"), IsEmpty());
}

TEST_F(WordsTest, QueryCrossesTitlePresenterSeriesAndText) {
  IndexedSession indexed = session_of("club:1", {"kernel fusion"});
  indexed.session.title = "Attention";
  indexed.session.series = "Systems";
  indexed.session.presenters = {"@grace"};
  write(indexed);

  EXPECT_THAT(find("attention grace systems fusion"), ElementsAre("club:1/slide/1"));
}

TEST_F(WordsTest, InheritedWordsMakeNoPhrases) {
  IndexedSession indexed = session_of("club:1", {"kernel fusion"});
  indexed.session.title = "Attention maps";
  write(indexed);

  EXPECT_THAT(find("\"attention maps\""), IsEmpty());
  EXPECT_THAT(find("\"fusion attention\""), IsEmpty());
}

TEST_F(WordsTest, TitleOfAHeaderIsItsTextAndEndsBeforeTheRest) {
  IndexedSession indexed = session_of("club:1", {"Description of it"});
  indexed.session.title = "Attention maps";
  indexed.passages[0].kind = schema::PassageKind::kSession;
  write(indexed);

  EXPECT_THAT(find("\"attention maps\""), ElementsAre("club:1/slide/1"));
  EXPECT_THAT(find("\"maps description\""), IsEmpty());
}

TEST_F(WordsTest, HeaderIsBetterThanAPageForItsTitle) {
  IndexedSession indexed = session_of("club:1", {"some page", "some header"});
  indexed.session.title = "Attention maps";
  indexed.passages[1].kind = schema::PassageKind::kSession;
  write(indexed);

  EXPECT_THAT(find("attention maps"), ElementsAre("club:1/slide/2", "club:1/slide/1"));
}

TEST_F(WordsTest, AuthorOfANoteFindsIt) {
  IndexedSession talk = session_of("club:1", {"first", "second"});
  talk.passages[1].author = "Reviewer Two";
  write(talk);

  EXPECT_THAT(find("reviewer"), ElementsAre("club:1/slide/2"));
}

TEST_F(WordsTest, BytesThatAreNoTextCostNothingElse) {
  write(session_of("club:1", {std::string("before \0 \xff\xfe after", 17), ""}));

  EXPECT_THAT(find("before after"), ElementsAre("club:1/slide/1"));
  EXPECT_THAT(find("title"), UnorderedElementsAre("club:1/slide/1", "club:1/slide/2"));
}

}  // namespace
}  // namespace lectern::index
