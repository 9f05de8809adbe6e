// The order of sessions, over the pages of an answer.
#include <gmock/gmock.h>

#include "tests/server/search_fixture.hpp"

namespace lectern::testing {
namespace {

using ::testing::IsEmpty;

class Paging : public SearchTest {
 protected:
  // All sessions in the order of the pages.
  std::vector<std::string> paged(search::Request request, std::size_t per_page) {
    std::vector<std::string> all;
    request.per_page = per_page;
    for (request.page = 1;; ++request.page) {
      const auto answer = ask(request);
      if (answer.results.empty()) return all;
      for (const search::Result& result : answer.results) all.push_back(result.session.id);
    }
  }

  static search::Request request(const std::string& text, search::Sort sort, bool facets = true) {
    search::Request request;
    request.text = text;
    request.sort = sort;
    request.facets = facets;
    return request;
  }

  // Sessions of which some say it more often; more passages than are ranked at first.
  static std::vector<SessionSketch> many() {
    std::vector<SessionSketch> sessions;
    for (int i = 0; i < 60; ++i) {
      std::vector<std::string> slides;
      for (int j = 0; j < 1 + i % 9; ++j)
        slides.push_back((i + j) % 3 == 0 ? "ring ring attention"
                                          : "a ring of " + std::to_string(j));
      const int day = 1 + i % 28;
      sessions.push_back({"s" + std::to_string(i),
                          i % 4 == 0 ? "Ring" : "Other",
                          slides,
                          {},
                          "2025-0" + std::to_string(1 + i % 7) + "-" + (day < 10 ? "0" : "") +
                              std::to_string(day)});
    }
    return sessions;
  }
};

TEST_F(Paging, TheOrderDoesNotDependOnTheLengthOfAPage) {
  archive(many());
  for (const search::Sort sort :
       {search::Sort::kRelevance, search::Sort::kNewest, search::Sort::kOldest})
    for (const char* text : {"ring", "ring attention", "ring quokka", ""}) {
      const auto whole = paged(request(text, sort), 50);
      EXPECT_EQ(whole.size(), ask(request(text, sort)).sessions) << text;
      EXPECT_EQ(std::set<std::string>(whole.begin(), whole.end()).size(), whole.size()) << text;
      EXPECT_EQ(paged(request(text, sort), 7), whole) << text;
    }
}

TEST_F(Paging, TheOrderIsTheSameWhenFewerWordsAreEnough) {
  std::vector<SessionSketch> sessions = many();
  sessions.push_back({"both",
                      "Both",
                      {"a ring and a quokka in a very long text that says a great "
                       "many other things, too, so that it does not count much"}});
  sessions.push_back({"quokka", "Quokka", {"quokka"}});
  archive(sessions);
  const auto text = request("quokka ring", search::Sort::kRelevance);
  const auto whole = paged(text, 50);
  EXPECT_EQ(std::set<std::string>(whole.begin(), whole.end()).size(), whole.size());
  EXPECT_EQ(paged(text, 1), whole);
}

TEST_F(Paging, WithoutFacetsTheSameSessionsAreFoundAndTheTotalIsABound) {
  archive(many());
  const auto exact = paged(request("ring", search::Sort::kRelevance), 10);
  EXPECT_EQ(paged(request("ring", search::Sort::kRelevance, false), 10), exact);
  for (const std::size_t page : {1u, 3u, 900u}) {
    auto asked = request("ring", search::Sort::kRelevance, false);
    asked.page = page;
    const auto answer = ask(asked);
    EXPECT_FALSE(answer.exact);
    EXPECT_FALSE(answer.facets.has_value());
    EXPECT_THAT(answer.histogram, IsEmpty());
    EXPECT_LE(answer.sessions, 60u) << "page " << page;
    EXPECT_GE(answer.sessions, page == 900 ? 60 : 10 * page) << "page " << page;
  }
}

TEST_F(Paging, ByDateTotalsAreExactWithoutFacets) {
  archive(many());
  const auto answer = ask(request("ring", search::Sort::kNewest, false));
  EXPECT_TRUE(answer.exact);
  EXPECT_EQ(answer.sessions, 60u);
}

}  // namespace
}  // namespace lectern::testing
