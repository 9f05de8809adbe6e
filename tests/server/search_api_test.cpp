#include <gmock/gmock.h>

#include <set>

#include "tests/server/http_fixture.hpp"

namespace lectern::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> texts(const boost::json::value& list, const char* field) {
  std::vector<std::string> all;
  for (const auto& one : list.as_array()) all.emplace_back(one.at(field).as_string());
  return all;
}

// Two clubs whose sessions treat the same things, and some that treat others.
class SearchApi : public HttpTest {
 protected:
  SearchApi() {
    std::vector<std::string> slides;
    for (int i = 1; i <= 13; ++i) slides.push_back("Eviction policy " + std::to_string(i));
    slides.push_back("Nothing of the kind");
    std::vector<SessionSketch> all = {
        {"ml:cache", "Caching for everyone", slides, {"Ada"}, "2025-11-02", "Memory"},
        {"db:buffer",
         "Buffer pools",
         {"Eviction policy of buffers", "Clock"},
         {"Grace"},
         "2025-12-02",
         "",
         "db"},
        {"db:later", "More about buffers", {"A buffer again"}, {"Grace"}, "2025-12-09", "", "db"}};
    all.push_back({"ml:clock", "Replacement", {"The clock of a buffer"}, {"Ada"}, "2025-12-20"});
    for (int i = 0; i < 12; ++i)
      all.push_back({"ml:other" + std::to_string(i),
                     "Something else " + std::to_string(i),
                     {"Sorting networks"},
                     {},
                     "2024-01-0" + std::to_string(i % 9 + 1)});
    write_index(index(), {club("ml", "ML"), club("db", "Databases")}, all);
    start();
  }

  boost::json::value ask(const std::string& target) {
    const Answer answer = get(target);
    EXPECT_EQ(answer.status, 200) << answer.body;
    return answer.json();
  }
};

TEST_F(SearchApi, MonthsAreCountedWithoutTheFilterOfDates) {
  const auto all = ask("/api/search?q=eviction");
  EXPECT_EQ(all.at("histogram"), boost::json::parse(R"([{"month":"2025-11","count":1},
                                                        {"month":"2025-12","count":1}])"));
  const auto filtered = ask("/api/search?q=eviction&from=2025-12");
  EXPECT_EQ(filtered.at("total").at("sessions"), 1);
  EXPECT_EQ(filtered.at("histogram"), all.at("histogram"));
}

TEST_F(SearchApi, FacetsCanBeLeftOut) {
  const auto json = ask("/api/search?q=eviction&facets=0");
  EXPECT_TRUE(json.at("facets").is_null());
  EXPECT_TRUE(json.at("histogram").is_null());
  EXPECT_EQ(json.at("results").as_array().size(), 2u);
  EXPECT_TRUE(ask("/api/search?q=eviction&facets=1").at("facets").is_object());
  for (const char* value : {"2", "yes", "-0", "01"})
    EXPECT_EQ(get(std::string{"/api/search?q=x&facets="} + value).status, 400) << value;
}

TEST_F(SearchApi, AnAnswerSaysWhichPartItIs) {
  const auto json = ask("/api/search?q=sorting&page=2&per_page=5");
  EXPECT_EQ(json.at("page"), 2);
  EXPECT_EQ(json.at("per_page"), 5);
  EXPECT_EQ(json.at("results").as_array().size(), 5u);
}

TEST_F(SearchApi, AllHitsOfASessionCanBePagedThrough) {
  const auto first = ask("/api/sessions/ml:cache/hits?q=eviction+policy");
  EXPECT_EQ(first.at("query").at("text"), "eviction policy");
  EXPECT_EQ(first.at("total"), 13);
  EXPECT_EQ(first.at("page"), 1);
  EXPECT_EQ(first.at("hits").as_array().size(), 10u);
  const auto second = ask("/api/sessions/ml:cache/hits?q=eviction+policy&page=2");
  std::vector<std::string> passages = texts(first.at("hits"), "passage");
  for (const std::string& more : texts(second.at("hits"), "passage")) passages.push_back(more);
  EXPECT_EQ(passages.size(), 13u);
  EXPECT_EQ(std::set<std::string>(passages.begin(), passages.end()).size(), 13u);
  EXPECT_THAT(texts(ask("/api/sessions/ml:cache/hits?q=eviction&page=9").at("hits"), "passage"),
              IsEmpty());
}

TEST_F(SearchApi, HitsOfASessionAreThoseThatASearchCounts) {
  for (const char* query :
       {"eviction+policy", "eviction+clock", "buffer+OR+sorting", "%22policy+of%22"}) {
    const auto found = ask(std::string{"/api/search?q="} + query);
    EXPECT_FALSE(found.at("results").as_array().empty()) << query;
    for (const auto& result : found.at("results").as_array()) {
      const std::string id{result.at("session").at("id").as_string()};
      const auto all = ask("/api/sessions/" + id + "/hits?q=" + query);
      EXPECT_EQ(all.at("total").as_int64(),
                result.at("more_hits").as_int64() +
                    static_cast<std::int64_t>(result.at("hits").as_array().size()))
          << query << " " << id;
    }
  }
}

TEST_F(SearchApi, HitsOfASessionCanBeOfAKind) {
  const auto json = ask("/api/sessions/ml:cache/hits?q=caching&kind=session");
  EXPECT_THAT(texts(json.at("hits"), "kind"), ElementsAre("session"));
}

TEST_F(SearchApi, HitsOfASessionThatIsNotThere) {
  EXPECT_EQ(get("/api/sessions/nothing/hits?q=x").status, 404);
  EXPECT_EQ(get("/api/sessions/ml:cache/hits?q=x&club=ml").status, 400);
  EXPECT_EQ(get("/api/sessions/ml:cache/hits?q=x&per_page=51").status, 400);
  EXPECT_EQ(get("/api/sessions//hits").status, 404);
}

TEST_F(SearchApi, WhatIsLikeASessionComesFromOthers) {
  const auto json = ask("/api/similar?session=db:buffer");
  std::vector<std::string> ids;
  for (const auto& result : json.at("results").as_array())
    ids.emplace_back(result.at("session").at("id").as_string());
  EXPECT_THAT(ids, ::testing::UnorderedElementsAre("db:later", "ml:clock"));
  EXPECT_EQ(ask("/api/similar?session=db:buffer&limit=1").at("results").as_array().size(), 1u);
}

TEST_F(SearchApi, WhatIsLikeAPassageComesFromOtherSessions) {
  const auto hit =
      ask("/api/search?q=%22policy+of+buffers%22").at("results").at(0).at("hits").at(0);
  const auto json = ask("/api/similar?passage=" + std::string{hit.at("passage").as_string()});
  const auto& results = json.at("results").as_array();
  ASSERT_FALSE(results.empty());
  for (const auto& result : results) EXPECT_NE(result.at("session").at("id"), "db:buffer");
}

TEST_F(SearchApi, LikeWhatIsAskedOnceAndMustBeThere) {
  for (const char* query : {"", "?session=ml:cache&passage=x", "?session=", "?session=a&session=b",
                            "?session=ml:cache&limit=21", "?session=ml:cache&q=x"}) {
    EXPECT_EQ(get(std::string{"/api/similar"} + query).status, 400) << query;
  }
  EXPECT_EQ(get("/api/similar?session=nothing").status, 404);
  const auto answer = get("/api/similar?passage=nothing");
  EXPECT_EQ(answer.status, 404);
  EXPECT_THAT(answer.body, HasSubstr("passage 'nothing'"));
}

TEST_F(SearchApi, SuggestionsGoOnLikeWhatWasTyped) {
  const auto json = ask("/api/suggest?q=cach");
  EXPECT_EQ(json.at("query"), "cach");
  ASSERT_FALSE(json.at("suggestions").as_array().empty());
  const auto& best = json.at("suggestions").at(0);
  EXPECT_EQ(best.at("kind"), "session");
  EXPECT_EQ(best.at("text"), "Caching for everyone");
  EXPECT_EQ(best.at("url"), "/sessions/ml%3Acache");
  EXPECT_TRUE(best.at("query").is_null());
  EXPECT_EQ(boost::json::serialize(best.at("marks")), "[[0,4]]");
  EXPECT_EQ(ask("/api/suggest?q=s&limit=3").at("suggestions").as_array().size(), 3u);
}

TEST_F(SearchApi, AnySuggestionIsEitherAPlaceOrASearch) {
  for (const char* typed : {"grace", "memory", "buffer"}) {
    const auto json = ask(std::string{"/api/suggest?q="} + typed);
    EXPECT_FALSE(json.at("suggestions").as_array().empty()) << typed;
    for (const auto& one : json.at("suggestions").as_array())
      EXPECT_NE(one.at("url").is_null(), one.at("query").is_null()) << one;
  }
}

TEST_F(SearchApi, OddTypingIsAnswered) {
  for (const std::string& typed :
       {std::string{""}, std::string{"%FF%FE"}, std::string{"%22(("}, std::string{"%00"},
        std::string(3000, 'x'), std::string{"%F0%9F%A6%86"}})
    ask("/api/suggest?q=" + typed);
  for (const char* query : {"?q=a&limit=0", "?q=a&limit=21", "?q=a&q=b", "?q=a&kind=slide"})
    EXPECT_EQ(get(std::string{"/api/suggest"} + query).status, 400) << query;
}

}  // namespace
}  // namespace lectern::testing
