#include <gmock/gmock.h>

#include "server/search/clean_text.hpp"
#include "tests/server/search_fixture.hpp"

namespace lectern::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

using Ids = std::set<std::string>;

class SearchWords : public SearchTest {
 protected:
  SearchWords() {
    archive({
        {"pipeline", "Zero bubble pipelines", {"1F1B schedules leave a bubble", "Backward passes"}},
        {"caching", "Paging the cache", {"The KV cache grows with length", "Paged attention"}},
        {"tokens",
         "Odd names",
         {"Written in C++ and FP8", "An all-to-all exchange", "ZeRO-3 shards x86-64 states"}},
        {"chinese", "中文会", {"分布式训练的方法"}},
    });
  }
};

TEST_F(SearchWords, AllWordsMustOccurInOnePassage) {
  EXPECT_EQ(found("kv cache"), Ids{"caching"});
  EXPECT_EQ(found("bubble 1F1B"), Ids{"pipeline"});
}

TEST_F(SearchWords, AWordIsFoundInItsOtherForms) {
  EXPECT_EQ(found("caches"), Ids{"caching"});
  EXPECT_EQ(found("Schedule"), Ids{"pipeline"});
}

TEST_F(SearchWords, APhraseIsFoundInItsOrderOnly) {
  EXPECT_EQ(found("\"kv cache\""), Ids{"caching"});
  const auto answer = ask("\"cache kv\"");
  EXPECT_THAT(answer.results, IsEmpty());
  EXPECT_EQ(answer.sessions, 0u);
}

TEST_F(SearchWords, AMinusLeavesOut) {
  EXPECT_EQ(found("paging OR bubble"), (Ids{"caching", "pipeline"}));
  EXPECT_EQ(found("-bubble -cache -paged -backward -distributed"), (Ids{"tokens", "chinese"}));
  EXPECT_EQ(found("cache -grows"), Ids{"caching"});
}

TEST_F(SearchWords, OperatorsJoinAndNearLooksAround) {
  EXPECT_EQ(found("grows OR backward"), (Ids{"caching", "pipeline"}));
  EXPECT_EQ(found("schedules NEAR/3 bubble"), Ids{"pipeline"});
  EXPECT_EQ(found("(grows OR backward) AND passes"), Ids{"pipeline"});
  EXPECT_EQ(found("cache NOT grows"), Ids{"caching"});
}

TEST_F(SearchWords, ABeginningFindsItsWords) {
  EXPECT_EQ(found("sched*"), Ids{"pipeline"});
  EXPECT_EQ(found("pag*"), Ids{"caching"});
}

TEST_F(SearchWords, ABeginningOfOneLetterIsReadAsAWord) {
  const auto answer = ask("s* bubble");
  EXPECT_THAT(answer.query.notes, Contains(HasSubstr("two letters")));
  EXPECT_EQ(ids(answer), Ids{"pipeline"});
}

TEST_F(SearchWords, ABeginningHasTwoLettersWhereverItStands) {
  EXPECT_THAT(ask("kv*c*").query.notes, Contains(HasSubstr("two letters")));
  EXPECT_EQ(found("kv*ca*"), Ids{"caching"});
}

TEST_F(SearchWords, FourBeginningsAreEnough) {
  const auto few = ask("zer* bub* pip* sch*");
  EXPECT_EQ(ids(few), Ids{"pipeline"});
  EXPECT_THAT(few.query.notes, IsEmpty());
  const auto many = ask("zer* bub* pip* sch* lea* ba*");
  EXPECT_THAT(many.query.notes, Contains(HasSubstr("first 4 beginnings")));
  EXPECT_EQ(ids(many), Ids{"pipeline"});
  EXPECT_THAT(many.query.ignored, ElementsAre("lea", "ba"));
}

TEST_F(SearchWords, AWordThatIsRepeatedIsAskedForOnce) {
  const auto once = ask("zebra bubble"), often = ask("zebra bubble bubbles zebra bubble");
  EXPECT_EQ(once.query.ignored, often.query.ignored);
  ASSERT_EQ(often.results.size(), 1u);
  EXPECT_EQ(once.results.at(0).score, often.results[0].score);
}

TEST_F(SearchWords, APhraseRepeatsAWordTwiceAtMost) {
  const auto answer = ask("\"kv kv kv kv cache\"");
  EXPECT_THAT(answer.query.notes, Contains(HasSubstr("two in a row")));
  EXPECT_THAT(answer.results, IsEmpty());
  EXPECT_THAT(ask("\"训训训训训\"").query.notes, Contains(HasSubstr("two in a row")));
}

TEST_F(SearchWords, OfALongPhraseTheFirstWordsAreFound) {
  archive({{"long", "Long", {"one two three four five six seven eight nine ten eleven twelve"}}});
  const auto answer =
      ask("\"one two three four five six seven eight nine ten eleven twelve thirteen fourteen\"");
  EXPECT_EQ(ids(answer), Ids{"long"});
  EXPECT_THAT(answer.query.notes, Contains(HasSubstr("first 12 words")));
}

TEST_F(SearchWords, TechnicalNamesAreFoundAsTyped) {
  for (const char* name : {"C++", "c++", "FP8", "all-to-all", "ZeRO-3", "x86-64", "zero-3"})
    EXPECT_EQ(found(name), Ids{"tokens"}) << name;
  EXPECT_EQ(found("1F1B"), Ids{"pipeline"});
  EXPECT_EQ(found("1f1b"), Ids{"pipeline"});
}

TEST_F(SearchWords, ChineseIsFoundWithoutSpaces) {
  const auto answer = ask("训练");
  EXPECT_EQ(ids(answer), Ids{"chinese"});
  EXPECT_THAT(marked(answer.results.at(0).hits.at(0).snippet), ElementsAre("训练"));
  EXPECT_EQ(found("分布式训练"), Ids{"chinese"});
  // Between other words, too, wherever it stands.
  EXPECT_EQ(found("中文会 训练 方法"), Ids{"chinese"});
  for (const char* mixed :
       {"bubble 训练 1F1B", "bubble gpu训练 1F1B", "bubble -训练 1F1B", "(bubble 训练 1F1B"})
    EXPECT_TRUE(found(mixed).contains("pipeline")) << mixed;
}

TEST_F(SearchWords, ChineseBesideOtherWordsAndSignsIsFoundAsItStands) {
  archive({{"a", "A", {"训练GPU的方法，分布式"}}, {"b", "B", {"方法 训练 GPU 集群"}}});
  EXPECT_EQ(found("训练GPU"), (Ids{"a", "b"}));
  EXPECT_EQ(found("GPU的"), Ids{"a"});
  EXPECT_EQ(found("方法，分布式"), Ids{"a"});
  EXPECT_EQ(found("\"训练 GPU\""), (Ids{"a", "b"}));
  EXPECT_EQ(found("\"方法 训练\""), Ids{"b"});
}

TEST_F(SearchWords, ADashBetweenWordsLeavesNothingOut) {
  EXPECT_EQ(found("cache - grows"), Ids{"caching"});
  EXPECT_EQ(found("cache + grows"), Ids{"caching"});
  EXPECT_EQ(found("--cache"), Ids{"caching"});
  EXPECT_EQ(found("cache -"), Ids{"caching"});
}

TEST_F(SearchWords, AMinusBeforeABracketLeavesOutWhatIsInIt) {
  EXPECT_EQ(found("(cache OR bubble) -(kv OR paging)"), Ids{"pipeline"});
  EXPECT_EQ(found("+(kv cache)"), Ids{"caching"});
}

TEST_F(SearchWords, WordsThatSayNothingAreLeftAsideAndNamed) {
  const auto answer = ask("the bubble of a schedule");
  EXPECT_EQ(ids(answer), Ids{"pipeline"});
  EXPECT_THAT(answer.query.ignored, ElementsAre("the", "of", "a"));
}

TEST_F(SearchWords, WordsThatSayNothingCountInPhrasesAndByThemselves) {
  EXPECT_EQ(found("\"leave a bubble\""), Ids{"pipeline"});
  EXPECT_EQ(found("\"leave the bubble\""), Ids{});
  EXPECT_EQ(found("the"), Ids{"caching"});
  EXPECT_THAT(ask("the").query.ignored, IsEmpty());
  EXPECT_EQ(found("the OR backward"), (Ids{"caching", "pipeline"}));
  EXPECT_EQ(found("backward OR (the of)"), Ids{"pipeline"});
}

TEST_F(SearchWords, TheLastWordMayBeUnfinished) {
  const auto answer = ask("bubble sched");
  EXPECT_EQ(ids(answer), Ids{"pipeline"});
  EXPECT_EQ(answer.query.corrected, "");
  EXPECT_EQ(found("backw pas"), Ids{"pipeline"}) << "one before it is corrected or left out";
  EXPECT_EQ(found("\"kv cac\""), Ids{});
}

TEST_F(SearchWords, WordsNearEachOtherInAnyOrderOrInThisOne) {
  EXPECT_EQ(found("bubble NEAR/3 schedules"), Ids{"pipeline"});
  EXPECT_EQ(found("schedules ADJ/3 bubble"), Ids{"pipeline"});
  EXPECT_EQ(found("bubble ADJ/3 schedules"), Ids{});
  EXPECT_EQ(found("1F1B NEAR/1 bubble"), Ids{});
  EXPECT_EQ(found("all NEAR/0 exchange"), Ids{});
  EXPECT_EQ(found("cache NEAR kv"), Ids{"caching"});
}

TEST_F(SearchWords, AccentsMakeNoDifference) {
  archive({{"a", "Größe", {"Café naïve cafe\u0301"}}, {"b", "Ёлка", {"ещё йод"}}});
  for (const char* typed : {"cafe", "café", "CAFE\u0301", "naive", "grosse", "größe"})
    EXPECT_EQ(found(typed), Ids{"a"}) << typed;
  for (const char* typed : {"еще", "Ещё", "елка", "йод", "и\u0306од"})
    EXPECT_EQ(found(typed), Ids{"b"}) << typed;
}

TEST_F(SearchWords, AWordThatIsTooLongIsLeftOut) {
  archive({{"a", "A", {"left " + std::string(80, 'x') + " right"}}});
  EXPECT_EQ(found("left " + std::string(80, 'x')), Ids{"a"});
  EXPECT_EQ(found("\"left " + std::string(80, 'x') + " right\""), Ids{"a"});
  EXPECT_EQ(found("\"left right\""), Ids{});
}

TEST_F(SearchWords, SeveralStarsAreAsOne) {
  EXPECT_EQ(found("sched***"), Ids{"pipeline"});
  EXPECT_THAT(ask("s** bubble").query.notes, Contains(HasSubstr("two letters")));
  EXPECT_EQ(found("s** bubble"), Ids{"pipeline"});
}

TEST_F(SearchWords, WhatIsSaidAgainAndAgainIsAskedForOnce) {
  std::string words = "cache", phrase = "\"the kv cache", beginnings;
  for (int i = 0; i < 20; ++i) {
    words += " cache";
    phrase += " the kv cache";
    beginnings += "ca* ";
  }
  EXPECT_EQ(found(words), Ids{"caching"});
  EXPECT_THAT(marked(ask(words).results.at(0).hits.at(0).snippet), ElementsAre("cache"));
  EXPECT_EQ(found(phrase + '"'), Ids{});
  EXPECT_THAT(ask(beginnings).query.notes, Contains(HasSubstr("beginnings")));
  EXPECT_EQ(found("\"all to all\""), Ids{"tokens"}) << "twice is not again and again";
}

TEST_F(SearchWords, OfALongPhraseItsFirstTwelveWordsCount) {
  archive({{"a", "A", {"1 2 3 4 5 6 7 8 9 10 11 12 13"}}});
  EXPECT_EQ(found("\"1 2 3 4 5 6 7 8 9 10 11 12 14\""), Ids{"a"});
  EXPECT_EQ(found("\"1 2 3 4 5 6 7 8 9 10 11 13\""), Ids{});
}

TEST_F(SearchWords, AnUnfinishedLastWordGoesOn) {
  EXPECT_EQ(found("pipeli"), Ids{"pipeline"});  // whose stem is that of "pipe"
  EXPECT_EQ(found("the kv cach"), Ids{"caching"});
}

TEST_F(SearchWords, MarksAreTheWordsThatWereFound) {
  const auto answer = ask("caches grow");
  EXPECT_THAT(marked(answer.results.at(0).hits.at(0).snippet), ElementsAre("cache", "grows"));
  EXPECT_THAT(marked(ask("\"backward passes\" NOT (cache kv)").results.at(0).hits.at(0).snippet),
              ElementsAre("Backward", "passes"));
}

TEST_F(SearchWords, WhenNothingHasAllWordsUnknownOnesAreLeftOutAndNamed) {
  const auto answer = ask("zebra kv cache");
  EXPECT_EQ(ids(answer), Ids{"caching"});
  EXPECT_THAT(answer.query.ignored, ElementsAre("zebra"));
}

TEST_F(SearchWords, WhenNothingHasAllWordsEachResultHasSome) {
  const auto answer = ask("backward grows");
  EXPECT_EQ(ids(answer), (Ids{"pipeline", "caching"}));
  EXPECT_THAT(answer.query.notes, Contains(HasSubstr("all of these words")));
}

TEST_F(SearchWords, WhenFewHaveAllWordsThoseWithSomeFollowAndSayWhatIsMissing) {
  const auto few = ask("schedules bubble cache 1F1B");
  EXPECT_THAT(few.query.notes, Contains(HasSubstr("some of them")));
  ASSERT_EQ(few.results.size(), 1u);
  EXPECT_EQ(few.results[0].session.id, "pipeline");
  EXPECT_THAT(few.results[0].missing, ElementsAre("cache"));

  const auto paged = ask("paging cache grows");
  ASSERT_FALSE(paged.results.empty());
  EXPECT_THAT(paged.results[0].missing, IsEmpty());
}

TEST_F(SearchWords, SessionsWithAllWordsStayFirstInAnyOrder) {
  archive({{"both", "A", {"ring halo"}, {}, "2024-01-01"},
           {"ring", "B", {"ring ring ring"}, {}, "2025-01-01"},
           {"halo", "C", {"halo"}, {}, "2023-01-01"}});
  for (const search::Sort sort :
       {search::Sort::kRelevance, search::Sort::kNewest, search::Sort::kOldest}) {
    search::Request request;
    request.text = "ring halo";
    request.sort = sort;
    const auto answer = ask(request);
    ASSERT_EQ(answer.results.size(), 3u);
    EXPECT_EQ(answer.results[0].session.id, "both");
    EXPECT_THAT(answer.results[0].missing, IsEmpty());
    for (std::size_t i = 1; i < 3; ++i)
      EXPECT_EQ(answer.results[i].missing.size(), 1u) << answer.results[i].session.id;
  }
}

TEST_F(SearchWords, WhatNearlyEverythingHasIsNotOfferedForTheRest) {
  std::vector<SessionSketch> sessions = {{"rare", "Rare", {"common quokka"}}};
  for (int i = 0; i < 40; ++i)
    sessions.push_back({"s" + std::to_string(i), "Other", {"common words"}});
  archive(sessions);
  const auto answer = ask("common quokka");
  EXPECT_EQ(ids(answer), Ids{"rare"});
  EXPECT_THAT(answer.query.notes, IsEmpty());
}

TEST_F(SearchWords, WordsThatAreNowhereFindNothing) {
  const auto answer = ask("zebra giraffe");
  EXPECT_THAT(answer.results, IsEmpty());
  EXPECT_EQ(answer.passages, 0u);
}

TEST_F(SearchWords, AWrongQueryIsReadAsWordsAndSaysSo) {
  for (const char* wrong : {"cache AND", "OR cache", "\"kv cache", "(cache", "cache)",
                            "AND cache AND", "kv NEAR cache OR", "((((cache", "cache NOT",
                            "year:soon cache", "kind:sculpture cache", "before:2025-13 cache"}) {
    const auto answer = ask(wrong);
    EXPECT_THAT(answer.query.notes, Contains(HasSubstr("read as"))) << wrong;
    EXPECT_EQ(ids(answer), Ids{"caching"}) << wrong;
  }
}

TEST_F(SearchWords, WhatWasReadOfAFieldIsCorrectedInItsPlace) {
  const auto answer = ask("paging kind:cahce-grows -bubble");
  EXPECT_EQ(answer.query.corrected, "paging cache grows -bubble");
  EXPECT_EQ(ids(answer), Ids{"caching"});
}

TEST_F(SearchWords, WhatWouldFindNothingIsNoCorrection) {
  EXPECT_EQ(ask("bubbel -cache").query.corrected, "bubble -cache");
  EXPECT_EQ(ask("bubbel -bubble").query.corrected, "");
  EXPECT_EQ(ask("bubbel after:2025").query.corrected, "");
}

TEST_F(SearchWords, ASessionFoundByFewerWordsHasThemAmongItsHits) {
  search::Request request;
  request.text = "backward grows";
  const auto hits = searcher_.hits("caching", request);
  ASSERT_TRUE(hits.has_value());
  EXPECT_EQ(hits->total, 1u);
}

TEST_F(SearchWords, NothingToSearchForFindsNothingAndSaysSo) {
  for (const char* empty :
       {"***", "\" \"", "++ -- //", "🦆", "-", "presenter:", "()", "\u0308 (-"}) {
    const auto answer = ask(empty);
    EXPECT_THAT(answer.results, IsEmpty()) << empty;
    EXPECT_FALSE(answer.query.notes.empty()) << empty;
  }
}

TEST_F(SearchWords, HostileQueriesAreAnswered) {
  std::string many_words, wildcards, brackets(400, '(');
  for (int i = 0; i < 2000; ++i) many_words += "word" + std::to_string(i) + " ";
  for (int i = 0; i < 300; ++i) wildcards += "aa* ";
  for (const std::string& hostile :
       {many_words, wildcards, brackets, std::string(10000, 'x'), std::string("cache\0\x01\xFF", 8),
        std::string("\xC3\x28 cache"), std::string("AND AND AND"), std::string("\"\"\"\"\""),
        std::string("a:b:c:d"), std::string("-title:\"x"), std::string("title:* club:* kind:*"),
        std::string("NEAR/99 NEAR/0 x"), std::string("cache~ ~cache cache..bubble")}) {
    const auto answer = ask(hostile);
    EXPECT_LE(answer.results.size(), 10u);
    EXPECT_EQ(answer.query.text, hostile);
  }
  EXPECT_FALSE(ask(many_words).query.notes.empty());
}

TEST_F(SearchWords, AnEmptyQueryListsEverySession) {
  EXPECT_EQ(found(""), (Ids{"pipeline", "caching", "tokens", "chinese"}));
  EXPECT_EQ(ask("  ").passages, 12u);
}

TEST_F(SearchWords, ASessionIsFoundOnceWithItsBestPassages) {
  const auto answer = ask("bubble");
  ASSERT_EQ(answer.results.size(), 1u);
  const search::Result& result = answer.results[0];
  EXPECT_EQ(result.session.title, "Zero bubble pipelines");
  EXPECT_EQ(result.url, "/sessions/pipeline");
  EXPECT_EQ(result.hits.size() + result.more_hits, answer.passages);
  EXPECT_EQ(answer.sessions, 1u);
}

TEST_F(SearchWords, APageOpensInItsDocument) {
  const auto answer = ask("\"paged attention\"");
  ASSERT_EQ(answer.results.size(), 1u);
  const search::Hit& hit = answer.results[0].hits.at(0);
  const std::string hash = document_hash("caching");
  EXPECT_EQ(hit.url, "/media/" + hash.substr(0, 2) + "/" + hash + "/document.pdf#page=2");
  EXPECT_EQ(hit.page, 2);
  ASSERT_TRUE(hit.material.has_value());
  EXPECT_EQ(hit.material->sha256, hash);
}

TEST_F(SearchTest, RussianWordsAreFoundInTheirOtherForms) {
  archive({{"ru", "Встреча", {"Обучение больших моделей"}, {}, "", "", "ru", "ru"},
           {"en", "Meeting", {"Training large models"}}},
          {club("ml", "ML"), club("ru", "Русский клуб", "ru")});

  const auto answer = ask("большая модель");
  EXPECT_EQ(ids(answer), Ids{"ru"});
  EXPECT_THAT(marked(answer.results.at(0).hits.at(0).snippet), ElementsAre("больших", "моделей"));
  EXPECT_EQ(found("model"), Ids{"en"});
}

TEST_F(SearchTest, LatinWordsOfAClubInAnotherAlphabetAreEnglish) {
  archive({{"zh", "会", {"large models 训练"}, {}, "", "", "zh", "zh"},
           {"en", "Meeting", {"Training large models"}}},
          {club("ml", "ML"), club("zh", "中文", "zh")});

  EXPECT_EQ(found("large models"), (Ids{"zh", "en"}));
  EXPECT_EQ(found("model"), (Ids{"zh", "en"}));
}

TEST_F(SearchTest, LongSessionsShowTheirFiveBestHits) {
  std::vector<std::string> slides(8, "A cache of many slides");
  slides[6] = "cache cache cache";
  archive({{"long", "Slides", slides}});

  const auto answer = ask("cache");
  ASSERT_EQ(answer.results.size(), 1u);
  EXPECT_EQ(answer.results[0].hits.size(), 5u);
  EXPECT_EQ(answer.results[0].more_hits, 3u);
  EXPECT_EQ(answer.results[0].hits[0].page, 7);
  EXPECT_EQ(answer.results[0].hits[1].page, 1);
}

TEST_F(SearchTest, SessionsArePagedWithoutRepeatingOrLosingAny) {
  std::vector<SessionSketch> sessions;
  for (int i = 0; i < 25; ++i)
    sessions.push_back({"s" + std::to_string(i), "Cache number " + std::to_string(i), {}});
  archive(sessions);

  search::Request request;
  request.text = "cache";
  Ids seen;
  std::vector<std::size_t> sizes;
  for (request.page = 1; request.page <= 4; ++request.page) {
    const auto answer = searcher_.search(request);
    EXPECT_EQ(answer.sessions, 25u);
    sizes.push_back(answer.results.size());
    seen.merge(ids(answer));
  }
  EXPECT_THAT(sizes, ElementsAre(10u, 10u, 5u, 0u));
  EXPECT_EQ(seen.size(), 25u);
}

TEST_F(SearchTest, AMissingIndexSaysWhatToDo) {
  try {
    ask("cache");
    FAIL() << "an index that is not there was searched";
  } catch (const std::exception& error) {
    EXPECT_THAT(error.what(), HasSubstr("lectern-reindex"));
  }
}

}  // namespace

std::vector<std::string> SearchTest::marked(const search::Snippet& snippet) {
  const std::u32string text = search::clean_text(snippet.text);
  std::vector<std::string> pieces;
  for (const auto& [begin, end] : snippet.marks)
    pieces.push_back(search::to_utf8(std::u32string_view{text}.substr(begin, end - begin)));
  return pieces;
}

}  // namespace lectern::testing
