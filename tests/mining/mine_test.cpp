#include "indexer/mining/mine.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lectern::mining {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

schema::PassageRecord passage(schema::PassageKind kind, std::string text) {
  schema::PassageRecord record;
  record.kind = kind;
  record.text = std::move(text);
  return record;
}

TEST(Mining, AddsWhatAllPassagesSayToTheRecord) {
  schema::SessionRecord session;
  mine({passage(schema::PassageKind::kSlide, "Mixture of Experts (MoE)\nload balance"),
        passage(schema::PassageKind::kNote, "the load balance of mixture-of-experts (MoE)"),
        passage(schema::PassageKind::kTranscript, "about load balance")},
       "en", session);
  ASSERT_THAT(session.acronyms, SizeIs(1));
  EXPECT_EQ(session.acronyms[0].short_form, "MoE");
  EXPECT_EQ(session.acronyms[0].count, 2);
  ASSERT_THAT(session.phrases, SizeIs(1));
  EXPECT_EQ(session.phrases[0].text, "load balance");
  EXPECT_EQ(session.phrases[0].count, 3);
}

TEST(Mining, TheHeaderIsNoText) {
  schema::SessionRecord session;
  const auto header = passage(schema::PassageKind::kSession, "Lamp oil\nLamp oil is\nof lamp oil");
  mine({header, header, header}, "en", session);
  EXPECT_THAT(session.phrases, IsEmpty());
}

TEST(Mining, StopWordsAreThoseOfTheLanguage) {
  const auto russian = passage(schema::PassageKind::kTranscript,
                               "это обучение модели и обучение модели для обучение модели");
  schema::SessionRecord session;
  mine({russian}, "ru", session);
  ASSERT_THAT(session.phrases, SizeIs(1));
  EXPECT_EQ(session.phrases[0].text, "обучение модели");
}

TEST(Mining, ATextWithoutAnythingGivesNothing) {
  schema::SessionRecord session;
  mine({}, "en", session);
  mine({passage(schema::PassageKind::kSlide, "")}, "xx", session);
  EXPECT_THAT(session.acronyms, IsEmpty());
  EXPECT_THAT(session.phrases, IsEmpty());
}

}  // namespace
}  // namespace lectern::mining
