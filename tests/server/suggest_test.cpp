#include "server/search/suggest.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "server/search/name_words.hpp"
#include "server/search/suggest_entries.hpp"

namespace lectern::search {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::Pair;
using ::testing::SizeIs;

schema::SessionRecord session(const std::string& id, const std::string& title) {
  schema::SessionRecord record;
  record.id = "club:" + id;
  record.club_id = "club";
  record.club_name = "Lamp Club";
  record.title = title;
  return record;
}

std::vector<schema::SessionRecord> archive() {
  auto bubbles = session("1", "Zero Bubble Pipeline Parallelism");
  bubbles.date = "2025-11-06";
  bubbles.series = "The Ultra-Scale Playbook";
  bubbles.presenters = {"Ben Schneider", "@ada"};
  bubbles.papers = {{.id = "arxiv:2401.10241", .title = "Zero Bubble Pipeline Parallelism"}};
  bubbles.phrases = {{"pipeline bubbles", 4}, {"rare words", 2}, {"KV cache", 2}};
  auto tensors = session("2", "Tensor Parallelism");
  tensors.date = "2025-12-04";
  tensors.series = "The Ultra-Scale Playbook";
  tensors.presenters = {"Ben Schneider"};
  tensors.papers = {{.id = "arxiv:1909.08053", .title = "Megatron-LM: Training Language Models"}};
  tensors.phrases = {{"pipeline bubble", 3}, {"KV cache", 7}};
  auto flash = session("3", "FlashAttention, or: Schrödinger's cat");
  flash.presenters = {"Łukasz \"Lu\" Kowalski"};
  auto topic = session("batch-3", "Inference Systems");
  topic.plan_topic = true;
  topic.series = "Batch 3";
  topic.readings = {{.title = "CUDA by Example", .url = "https://example.org/cuda"}};
  topic.papers = {{.id = "arxiv:2309.06180", .title = "Paged Memory for Serving"}};
  return {bubbles, tensors, flash, topic};
}

SuggestIndex index_of(const std::vector<schema::SessionRecord>& sessions) {
  SuggestEntries entries;
  for (const auto& one : sessions) entries.add(one);
  return SuggestIndex{std::move(entries).take()};
}

// "session: Tensor Parallelism"
std::vector<std::string> shown(const std::vector<Suggestion>& suggestions) {
  std::vector<std::string> lines;
  for (const Suggestion& one : suggestions)
    lines.push_back(std::string{to_string(one.kind)} + ": " + one.text);
  return lines;
}

class SuggestTest : public ::testing::Test {
 protected:
  std::vector<std::string> suggested(std::string_view typed, std::size_t limit = 8) const {
    return shown(index_.suggest(typed, limit));
  }
  Suggestion first(std::string_view typed) const {
    const auto all = index_.suggest(typed, 8);
    return all.empty() ? Suggestion{} : all.front();
  }

  SuggestIndex index_ = index_of(archive());
};

TEST_F(SuggestTest, EachKindSaysWhereItLeads) {
  const auto tensors = first("tensor par");
  EXPECT_EQ(tensors.kind, SuggestionKind::kSession);
  EXPECT_EQ(tensors.text, "Tensor Parallelism");
  EXPECT_EQ(tensors.detail, "Lamp Club · 2025-12-04");
  EXPECT_EQ(tensors.url, "/sessions/club%3A2");
  EXPECT_EQ(tensors.query, "");

  const auto series = first("ultra");
  EXPECT_EQ(series.kind, SuggestionKind::kSeries);
  EXPECT_EQ(series.detail, "Lamp Club · 2 sessions");
  EXPECT_EQ(series.url, "");
  EXPECT_EQ(series.query, "series:\"The Ultra-Scale Playbook\"");

  const auto presenter = first("schn");
  EXPECT_EQ(presenter.kind, SuggestionKind::kPresenter);
  EXPECT_EQ(presenter.detail, "2 sessions");
  EXPECT_EQ(presenter.query, "presenter:\"Ben Schneider\"");

  const auto paper = first("megatron");
  EXPECT_EQ(paper.kind, SuggestionKind::kPaper);
  EXPECT_EQ(paper.detail, "1 session");
  EXPECT_EQ(paper.url, "/papers/arxiv%3A1909.08053");

  const auto phrase = first("kv");
  EXPECT_EQ(phrase.kind, SuggestionKind::kPhrase);
  EXPECT_EQ(phrase.text, "KV cache");
  EXPECT_EQ(phrase.detail, "2 sessions");
  EXPECT_EQ(phrase.query, "KV cache");
}

TEST_F(SuggestTest, PlansBringTopicsPapersAndBooks) {
  const auto topic = first("inference sys");
  EXPECT_EQ(topic.kind, SuggestionKind::kSession);
  EXPECT_EQ(topic.detail, "Lamp Club · Batch 3");
  EXPECT_EQ(first("paged").detail, "Lamp Club");
  const auto book = first("cuda");
  EXPECT_EQ(book.kind, SuggestionKind::kPaper);
  EXPECT_EQ(book.url, "/sessions/club%3Abatch-3");
  EXPECT_THAT(suggested("batch 3"), IsEmpty()) << "a batch of a plan is no series";
}

TEST_F(SuggestTest, WordsMayStandInAnyOrderAndTheLastMayBeUnfinished) {
  EXPECT_THAT(suggested("parallelism ten"), Contains("session: Tensor Parallelism"));
  EXPECT_THAT(suggested("PIPE zero"), Contains("session: Zero Bubble Pipeline Parallelism"));
  EXPECT_THAT(suggested("schneider b"), ElementsAre("presenter: Ben Schneider"));
  EXPECT_THAT(suggested("schneider x"), IsEmpty());
  EXPECT_THAT(suggested("tensor ten"), IsEmpty()) << "one word cannot be two";
}

TEST_F(SuggestTest, CaseDiacriticsAndPunctuationDoNotMatter) {
  EXPECT_THAT(suggested("schrodingers"),
              ElementsAre("session: FlashAttention, or: Schrödinger's cat"));
  EXPECT_THAT(suggested("lukasz kow"), ElementsAre("presenter: Łukasz \"Lu\" Kowalski"));
  EXPECT_THAT(suggested("@ada"), ElementsAre("presenter: @ada"));
  EXPECT_EQ(first("lukasz").query, "presenter:\"Łukasz  Lu  Kowalski\"");
}

TEST_F(SuggestTest, SlipsOfTheFingersAreForgiven) {
  EXPECT_THAT(suggested("tensro"), Contains("session: Tensor Parallelism"));     // exchanged
  EXPECT_THAT(suggested("tesor par"), Contains("session: Tensor Parallelism"));  // left out
  EXPECT_THAT(suggested("megattron"), Contains("paper: Megatron-LM: Training Language Models"));
  EXPECT_THAT(suggested("negatron"), Contains("paper: Megatron-LM: Training Language Models"));
  EXPECT_THAT(suggested("paralelizm"), Contains("session: Tensor Parallelism"));  // two of many
  EXPECT_THAT(suggested("bubb ebn"), IsEmpty()) << "three letters are too few for an edit";
  EXPECT_THAT(suggested("zreo bubl"), Contains("session: Zero Bubble Pipeline Parallelism"));
}

TEST_F(SuggestTest, CompoundsAreFoundEitherWay) {
  EXPECT_THAT(suggested("flash att"), Contains("session: FlashAttention, or: Schrödinger's cat"));
  EXPECT_THAT(suggested("ultrascale"), Contains("series: The Ultra-Scale Playbook"));
}

TEST_F(SuggestTest, WhatBeginsAlikeGoesFirstAndWhatIsMisspelledLast) {
  const auto index = index_of({session("1", "Serving with a Cache"),
                               session("2", "Cache Coherence"), session("3", "Cachet of Servers"),
                               session("4", "Caching"), session("5", "The Cathe")});
  const auto found = shown(index.suggest("cache", 8));
  EXPECT_THAT(found, ElementsAre("session: Cache Coherence", "session: Cachet of Servers",
                                 "session: Serving with a Cache", "session: Caching",
                                 "session: The Cathe"));
  EXPECT_THAT(shown(index.suggest("cahe", 8)), Contains("session: Cache Coherence"));
}

TEST_F(SuggestTest, TheNewerSessionAndTheBusierPresenterGoFirst) {
  auto older = session("1", "Locks, part one");
  older.date = "2023-01-01";
  older.presenters = {"Ann Lee"};
  auto newer = session("2", "Locks, part two");
  newer.date = "2024-01-01";
  newer.presenters = {"Ann Moe"};
  auto newest = session("3", "Nothing else");
  newest.presenters = {"Ann Moe"};
  const auto index = index_of({older, newer, newest});
  EXPECT_THAT(shown(index.suggest("locks", 8)),
              ElementsAre("session: Locks, part two", "session: Locks, part one"));
  EXPECT_THAT(shown(index.suggest("ann", 8)),
              ElementsAre("presenter: Ann Moe", "presenter: Ann Lee"));
}

TEST_F(SuggestTest, KindsTakeTurns) {
  std::vector<schema::SessionRecord> sessions;
  for (int i = 0; i < 20; ++i)
    sessions.push_back(session(std::to_string(i), "Cache number " + std::to_string(i)));
  sessions[0].series = "Cache of Caches";
  sessions[0].presenters = {"Cache Miller"};
  const auto found = shown(index_of(sessions).suggest("cache", 4));
  EXPECT_THAT(found, Contains("series: Cache of Caches"));
  EXPECT_THAT(found, Contains("presenter: Cache Miller"));
}

TEST_F(SuggestTest, NoTextComesTwice) {
  EXPECT_THAT(suggested("zero"), ElementsAre("session: Zero Bubble Pipeline Parallelism"));
  const auto index =
      index_of({session("1", "Tensor Parallelism"), session("2", "tensor-parallelism")});
  const auto found = index.suggest("tensor", 8);
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].detail, "2 sessions");
  EXPECT_EQ(found[0].url, "");
  EXPECT_EQ(found[0].query, "title:\"" + found[0].text + "\"");
}

TEST_F(SuggestTest, PhrasesAreThoseOfTheArchive) {
  EXPECT_THAT(suggested("pipeline bub"), Contains("phrase: pipeline bubbles"));
  EXPECT_THAT(suggested("rare"), IsEmpty()) << "twice in one session";
  auto one = session("1", "Title");
  one.phrases = {{"copy OR move", 9}};
  EXPECT_EQ(index_of({one}).suggest("copy", 8).at(0).query, "\"copy OR move\"");
}

TEST_F(SuggestTest, MarksWhatMatched) {
  EXPECT_THAT(first("bub zero").marks, ElementsAre(Pair(0, 4), Pair(5, 8)));
  EXPECT_THAT(first("schrodingers c").marks, ElementsAre(Pair(20, 33), Pair(34, 35)));
  EXPECT_THAT(first("tensro p").marks, ElementsAre(Pair(0, 6), Pair(7, 8)));
  EXPECT_THAT(first("ultrascale").marks, ElementsAre(Pair(4, 9), Pair(10, 15)));
}

TEST_F(SuggestTest, OtherScriptsAreSuggested) {
  auto cyrillic = session("1", "Распределённое обучение");
  auto chinese = session("2", "大模型分布式训练");
  const auto index = index_of({cyrillic, chinese});
  EXPECT_THAT(shown(index.suggest("обуч распределенн", 8)),
              ElementsAre("session: Распределённое обучение"));
  EXPECT_THAT(shown(index.suggest("分布", 8)), ElementsAre("session: 大模型分布式训练"));
  EXPECT_THAT(index.suggest("分布", 8).at(0).marks, ElementsAre(Pair(3, 4), Pair(4, 5)));
}

TEST_F(SuggestTest, TheLimitIsKept) {
  EXPECT_THAT(suggested("p", 1), SizeIs(1));
  EXPECT_THAT(suggested("p", 0), IsEmpty());
  EXPECT_THAT(suggested(""), IsEmpty());
  EXPECT_THAT(suggested("  ,.  "), IsEmpty());
  EXPECT_THAT(SuggestIndex{}.suggest("p", 5), IsEmpty());
  EXPECT_THAT(index_of({}).suggest("p", 5), IsEmpty());
}

TEST_F(SuggestTest, HostileTextIsAnsweredLikeAnyOther) {
  std::vector<std::string> hostile = {std::string(10'000, 'a'),
                                      std::string(10'000, '"'),
                                      "\x01\x02\xFF\xFE\xC0",
                                      std::string{"zero\0bub", 8},
                                      "😀😀 zero",
                                      "zero\u202Ebubble",
                                      std::string(300, '\xE4')};
  std::string many;
  for (int i = 0; i < 3'000; ++i) many += "zero ";
  hostile.push_back(many);
  for (const std::string& typed : hostile) {
    const auto found = index_.suggest(typed, 20);
    EXPECT_LE(found.size(), 20u);
    std::set<std::string> texts;
    for (const Suggestion& one : found) {
      EXPECT_TRUE(texts.insert(folded_name(one.text, 64)).second) << one.text;
      for (const auto& [begin, end] : one.marks) EXPECT_LT(begin, end);
    }
  }
  EXPECT_THAT(suggested("😀 zero"), Contains("session: Zero Bubble Pipeline Parallelism"));
}

TEST_F(SuggestTest, RecordsMadeToBreakItAreLeftOut) {
  auto odd = session("1", std::string(5'000, 'x'));
  odd.presenters = {"", "   ", "\xFF\xFE", "Ann", "ann"};
  odd.series = "!!!";
  odd.papers = {{.id = "", .title = "No id"}, {.id = "title:x", .title = ""}};
  odd.phrases = {{"", 9}, {"fine phrase", -4}};
  const auto index = index_of({odd});
  EXPECT_THAT(shown(index.suggest("ann", 8)), SizeIs(1));
  EXPECT_THAT(index.suggest("xxxx", 8), IsEmpty());
  EXPECT_THAT(index.suggest("fine", 8), IsEmpty());
}

}  // namespace
}  // namespace lectern::search
