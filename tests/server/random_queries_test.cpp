// Whatever is typed, the parts of an answer agree with each other and with further answers.
#include <gmock/gmock.h>

#include <array>
#include <random>

#include "server/search/clean_text.hpp"
#include "server/search/period.hpp"
#include "tests/server/search_fixture.hpp"

namespace lectern::testing {
namespace {

constexpr std::array kPieces = {"cache",
                                "caches",
                                "ring",
                                "rings",
                                "attention",
                                "flashattention",
                                "flash",
                                "moe",
                                "experts",
                                "mixture of experts",
                                "the",
                                "of",
                                "训练",
                                "训练GPU",
                                "法",
                                "модели",
                                "ёлка",
                                "C++",
                                "fp8",
                                "x86-64",
                                "all-to-all",
                                "cahce",
                                "attenton",
                                "zebra",
                                "AND",
                                "OR",
                                "NOT",
                                "NEAR/2",
                                "ADJ",
                                "XOR",
                                "(",
                                ")",
                                "\"",
                                "\"ring attention\"",
                                "\"the cache",
                                "-",
                                "+",
                                "-ring",
                                "-(",
                                "*",
                                "ca*",
                                "at*",
                                "r*",
                                "title:",
                                "title:ring",
                                "title:\"paged cahce\"",
                                "presenter:ada",
                                "presenter:\"Ada L\"",
                                "club:ml",
                                "club:other",
                                "kind:slide",
                                "kind:sculpture",
                                "year:2025",
                                "year:soon",
                                "after:2025-03",
                                "before:2025-02-30",
                                "2025-02..2025-11",
                                "..",
                                "2026..2025",
                                "date:2025",
                                "series:papers",
                                "series:\"scaling bok\"",
                                "&",
                                "'",
                                "…",
                                "\xFF",
                                "\xE8\xAE",
                                "\x01",
                                "😀",
                                "e\u0301",
                                "NEAR",
                                "a",
                                "-*",
                                ":",
                                "https://example.org/a?b=c",
                                "--flag"};

class RandomQueries : public SearchTest {
 protected:
  RandomQueries() {
    constexpr std::array kSlides = {"Ring attention shards the cache",
                                    "Paged attention keeps blocks of caches",
                                    "A mixture of experts in C++ with fp8",
                                    "FlashAttention on x86-64, all-to-all",
                                    "训练GPU的方法，分布式训练",
                                    "обучение моделей, ёлка",
                                    "the ring of a cache",
                                    "moe layers and flash attention"};
    std::mt19937 random{11};
    index::Writer writer{folder_.path() / "index", false};
    writer.put_club(club("ml", "ML"));
    writer.put_club(club("other", "Other", "ru"));
    for (int i = 0; i < 25; ++i) {
      std::vector<std::string> slides;
      for (std::size_t j = 0; j < random() % 12; ++j)
        slides.push_back(kSlides.at(random() % kSlides.size()));
      const std::string month = std::to_string(1 + random() % 9);
      index::IndexedSession made = session(
          {"s" + std::to_string(i), kSlides.at(random() % kSlides.size()), std::move(slides),
           i % 3 == 0 ? std::vector<std::string>{"Ada L", "Ben"} : std::vector<std::string>{"Ben"},
           i % 5 == 0 ? "" : "2025-0" + month + "-03", i % 2 == 0 ? "Papers" : "Scaling Book",
           i % 4 == 0 ? "other" : "ml"});
      made.session.acronyms.push_back({"MoE", "Mixture of Experts", 2});
      writer.replace(std::move(made));
    }
    writer.put_synonyms({{"ring", "circle"}});
    writer.finish();
  }

  std::string random_query() {
    std::string text;
    for (std::size_t i = 0, pieces = 1 + random_() % 5; i < pieces; ++i) {
      if (i > 0 && random_() % 8 != 0) text += ' ';
      text += kPieces.at(random_() % kPieces.size());
    }
    return text;
  }

  search::Request random_request() {
    search::Request request;
    request.text = random_query();
    if (random_() % 3 == 0) request.filters.clubs = {"ml"};
    if (random_() % 5 == 0) request.filters.kinds = {"slide"};
    if (random_() % 5 == 0) request.filters.from = search::parse_period("2025-03");
    if (random_() % 6 == 0) request.filters.presenters = {"ben", "Ada L"};
    request.sort = std::array{search::Sort::kRelevance, search::Sort::kNewest,
                              search::Sort::kOldest}[random_() % 3];
    return request;
  }

  static std::vector<std::string> order(const search::Answer& answer) {
    std::vector<std::string> all;
    for (const search::Result& result : answer.results) all.push_back(result.session.id);
    return all;
  }

  void check_clicks(const search::Request& request, const search::Answer& answer) {
    const auto click = [&](const std::vector<search::FacetValue>& values,
                           std::vector<std::string> search::Filters::*filter) {
      for (const search::FacetValue& value : values) {
        search::Request clicked = request;
        clicked.filters.*filter = {value.value};
        EXPECT_EQ(ask(clicked).sessions, value.count) << value.value;
      }
    };
    click(answer.facets->club, &search::Filters::clubs);
    click(answer.facets->series, &search::Filters::series);
    click(answer.facets->kind, &search::Filters::kinds);
    click(answer.facets->presenter, &search::Filters::presenters);
    click(answer.facets->year, &search::Filters::years);
    for (const search::MonthCount& month : answer.histogram) {
      search::Request clicked = request;
      clicked.filters.from = clicked.filters.to = search::parse_period(month.month);
      EXPECT_EQ(ask(clicked).sessions, month.count) << month.month;
    }
  }

  void check_pages(search::Request request, const search::Answer& answer) {
    request.per_page = 3;
    request.facets = false;
    std::vector<std::string> paged;
    for (request.page = 1; paged.size() < answer.results.size(); ++request.page) {
      const auto page = order(ask(request));
      ASSERT_FALSE(page.empty()) << "page " << request.page;
      paged.insert(paged.end(), page.begin(), page.end());
    }
    EXPECT_EQ(paged, order(answer));
  }

  void check_hits(const search::Request& request, const search::Result& result) {
    EXPECT_FALSE(result.hits.empty());
    search::Request all = request;
    all.page = 1;
    all.per_page = 50;
    const auto found = searcher_.hits(result.session.id, all);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->total, result.hits.size() + result.more_hits) << result.session.id;
    EXPECT_EQ(found->hits.size(), found->total);
    for (const search::Hit& hit : result.hits) {
      const std::size_t length = search::clean_text(hit.snippet.text).size();
      std::size_t last = 0;
      for (const auto& [begin, end] : hit.snippet.marks) {
        EXPECT_LE(last, begin);
        EXPECT_LT(begin, end);
        EXPECT_LE(end, length);
        last = end;
      }
    }
  }

  std::mt19937 random_{5};
};

TEST_F(RandomQueries, AnswersAgreeWithEachOther) {
  for (int i = 0; i < 250; ++i) {
    search::Request request = random_request();
    request.per_page = 50;
    SCOPED_TRACE(::testing::PrintToString(request.text));
    const search::Answer answer = ask(request);
    EXPECT_EQ(answer.results.size(), answer.sessions);
    std::size_t passages = 0;
    for (const search::Result& result : answer.results) {
      passages += result.hits.size() + result.more_hits;
      check_hits(request, result);
    }
    EXPECT_EQ(answer.passages, passages);
    check_clicks(request, answer);
    check_pages(request, answer);
    if (HasFailure()) return;
  }
}

TEST_F(RandomQueries, WhatIsSuggestedFindsSomething) {
  int suggested = 0;
  for (int i = 0; i < 400; ++i) {
    search::Request request;
    request.text = random_query();
    const search::Answer answer = ask(request);
    if (answer.query.corrected.empty()) continue;
    ++suggested;
    EXPECT_GT(answer.sessions, 0u) << request.text;
    request.text = answer.query.corrected;
    const search::Answer typed = ask(request);
    EXPECT_EQ(typed.query.corrected, "") << request.text;
    EXPECT_EQ(order(typed), order(answer)) << request.text;
  }
  EXPECT_GT(suggested, 20);
}

}  // namespace
}  // namespace lectern::testing
