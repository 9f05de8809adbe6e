#include <gmock/gmock.h>

#include "server/search/period.hpp"
#include "tests/server/search_fixture.hpp"

namespace lectern::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;

using Ids = std::set<std::string>;

class SearchFields : public SearchTest {
 protected:
  SearchFields() {
    archive({{"a", "Caching", {"cache one"}, {"@stalkermustang"}, "2025-10-30", "Scaling Book"},
             {"b",
              "Paging",
              {"cache two"},
              {"Ben Schneider", "Ada Lovelace"},
              "2025-11-02",
              "Scaling Book"},
             {"c", "Sharding", {"cache three"}, {"Schneider Ben"}, "2026-01-15", "Papers"},
             {"d", "Undated", {"cache four"}, {"stalkermustang2"}, "", "Papers", "other"}},
            {club("ml", "Little ML Club"), club("other", "Other Circle")});
  }

  search::Answer filtered(search::Filters filters, const std::string& text = "cache") {
    search::Request request;
    request.text = text;
    request.filters = std::move(filters);
    return searcher_.search(request);
  }

  static std::vector<std::pair<std::string, std::size_t>> counts(
      const std::vector<search::FacetValue>& values) {
    std::vector<std::pair<std::string, std::size_t>> all;
    for (const auto& value : values) all.emplace_back(value.value, value.count);
    return all;
  }
};

TEST_F(SearchFields, APresenterFieldListsExactlyTheirSessions) {
  EXPECT_EQ(found("presenter:stalkermustang"), Ids{"a"});
  EXPECT_EQ(found("presenter:@stalkermustang"), Ids{"a"});
  EXPECT_EQ(found("presenter:StalkerMustang"), Ids{"a"});
  EXPECT_EQ(found("presenter:schneider"), (Ids{"b", "c"}));
  EXPECT_EQ(found("presenter:adas"), Ids{});
}

TEST_F(SearchFields, AQuotedNameIsAPhrase) {
  EXPECT_EQ(found("presenter:\"Ben Schneider\""), Ids{"b"});
  EXPECT_EQ(found("presenter:\"@Ben Schneider\""), Ids{"b"});
  EXPECT_EQ(found("presenter:\"Schneider Ada\""), Ids{}) << "a phrase crossed two names";
}

TEST_F(SearchFields, FieldsRestrictWords) {
  EXPECT_EQ(found("cache club:other"), Ids{"d"});
  EXPECT_EQ(found("cache club:\"other circle\""), Ids{"d"});
  EXPECT_EQ(found("cache year:2025"), (Ids{"a", "b"}));
  EXPECT_EQ(found("cache series:papers"), (Ids{"c", "d"}));
  EXPECT_EQ(found("cache series:\"scaling book\""), (Ids{"a", "b"}));
  EXPECT_EQ(found("cache title:sharding"), Ids{"c"});
  EXPECT_EQ(found("title:shard"), Ids{"c"});
  EXPECT_EQ(found("cache -club:other -year:2025"), Ids{"c"});
  EXPECT_EQ(found("-year:2025"), (Ids{"c", "d"}));
}

TEST_F(SearchFields, AFieldTwiceMeansEither) {
  EXPECT_EQ(found("year:2025 year:2026"), (Ids{"a", "b", "c"}));
  EXPECT_EQ(found("year:2025 OR year:2026"), (Ids{"a", "b", "c"}));
  EXPECT_EQ(found("year:2025 AND club:ml AND cache"), (Ids{"a", "b"}));
}

TEST_F(SearchFields, KindRestrictsThePassages) {
  const auto answer = ask("caching kind:session");
  EXPECT_EQ(ids(answer), Ids{"a"});
  EXPECT_EQ(answer.passages, 1u);
  EXPECT_EQ(ask("kind:slide").passages, 4u);
  EXPECT_EQ(ask("kind:slide kind:session").passages, 8u);
}

TEST_F(SearchFields, AfterIsFromThatDayAndBeforeIsUntilIt) {
  EXPECT_EQ(found("after:2025-11"), (Ids{"b", "c"}));
  EXPECT_EQ(found("after:2025-11-02"), (Ids{"b", "c"}));
  EXPECT_EQ(found("after:2025-11-03"), Ids{"c"});
  EXPECT_EQ(found("before:2025-11"), Ids{"a"});
  EXPECT_EQ(found("before:2025-11-02"), Ids{"a"});
  EXPECT_EQ(found("before:2026"), (Ids{"a", "b"}));
  EXPECT_EQ(found("after:2025-11 before:2026"), Ids{"b"});
}

TEST_F(SearchFields, ARangeOfDatesIncludesBothEnds) {
  EXPECT_EQ(found("cache 2025-11..2026-01"), (Ids{"b", "c"}));
  EXPECT_EQ(found("2025-10-30..2025-11-02"), (Ids{"a", "b"}));
  EXPECT_EQ(found("2025-11.."), (Ids{"b", "c"}));
  EXPECT_EQ(found("cache ..2025-10"), Ids{"a"});
  EXPECT_EQ(found("date:2025-11"), Ids{"b"});
  EXPECT_EQ(found("date:2025..2025-10"), Ids{"a"});
  EXPECT_EQ(found("cache -2025..2026"), Ids{"d"});
  EXPECT_EQ(found("2026..2025"), Ids{});
  EXPECT_EQ(found("Date:2025-11 Club:ml"), Ids{"b"});
}

TEST_F(SearchFields, AnUnknownClubFindsNothing) { EXPECT_EQ(found("club:nowhere cache"), Ids{}); }

TEST_F(SearchFields, FiltersOfOneFacetAreAlternativesAndFacetsRestrictEachOther) {
  search::Filters filters;
  filters.years = {"2025", "2026"};
  EXPECT_EQ(ids(filtered(filters)), (Ids{"a", "b", "c"}));
  filters.series = {"scaling book"};
  EXPECT_EQ(ids(filtered(filters)), (Ids{"a", "b"}));
  filters.presenters = {"Stalkermustang"};
  EXPECT_EQ(ids(filtered(filters)), Ids{"a"});
  filters.clubs = {"other"};
  EXPECT_EQ(ids(filtered(filters)), Ids{});
}

TEST_F(SearchFields, FromAndToIncludeTheirPeriods) {
  search::Filters filters;
  filters.from = search::parse_period("2025-11");
  EXPECT_EQ(ids(filtered(filters)), (Ids{"b", "c"}));
  filters.to = search::parse_period("2025");
  EXPECT_EQ(ids(filtered(filters)), Ids{"b"});
  filters.from.reset();
  EXPECT_EQ(ids(filtered(filters)), (Ids{"a", "b"}));
}

TEST_F(SearchFields, FacetsCountSessions) {
  const auto facets = ask("cache").facets.value();
  EXPECT_THAT(counts(facets.club), ElementsAre(Pair("ml", 3u), Pair("other", 1u)));
  EXPECT_EQ(facets.club.at(0).label, "Little ML Club");
  EXPECT_THAT(counts(facets.series), ElementsAre(Pair("Papers", 2u), Pair("Scaling Book", 2u)));
  EXPECT_THAT(counts(facets.year), ElementsAre(Pair("2026", 1u), Pair("2025", 2u)));
  EXPECT_THAT(counts(facets.kind), Contains(Pair("slide", 4u)));
  EXPECT_EQ(facets.presenter.size(), 5u);
}

TEST_F(SearchFields, EveryFacetCountIsWhatChoosingItGives) {
  for (const char* text : {"cache", "", "caching", "cache year:2025", "one zebra", "paging one",
                           "cahce", "cache -three", "2025-11.. cache"}) {
    for (const bool restricted : {false, true}) {
      search::Filters chosen;
      if (restricted) chosen.series = {"Scaling Book"};
      const auto facets = filtered(chosen, text).facets.value();
      const auto agree = [&](const std::vector<search::FacetValue>& values,
                             std::vector<std::string> search::Filters::*filter) {
        for (const search::FacetValue& value : values) {
          search::Filters clicked = chosen;
          clicked.*filter = {value.value};
          EXPECT_EQ(filtered(clicked, text).sessions, value.count)
              << "'" << text << "' with " << value.value;
        }
      };
      agree(facets.club, &search::Filters::clubs);
      agree(facets.series, &search::Filters::series);
      agree(facets.kind, &search::Filters::kinds);
      agree(facets.presenter, &search::Filters::presenters);
      agree(facets.year, &search::Filters::years);
    }
  }
}

TEST_F(SearchFields, AFacetIsCountedWithoutItsOwnFilter) {
  search::Filters filters;
  filters.years = {"2026"};
  const auto facets = filtered(filters).facets.value();
  EXPECT_THAT(counts(facets.year), ElementsAre(Pair("2026", 1u), Pair("2025", 2u)));
  EXPECT_THAT(counts(facets.series), ElementsAre(Pair("Papers", 1u)));
}

TEST_F(SearchFields, EveryPresenterOfASessionIsCounted) {
  const auto facets = ask("\"cache two\"").facets.value();
  EXPECT_THAT(counts(facets.presenter),
              ElementsAre(Pair("Ada Lovelace", 1u), Pair("Ben Schneider", 1u)));
}

TEST_F(SearchFields, EveryMonthOfTheHistogramIsWhatChoosingItGives) {
  for (const char* text : {"cache", "", "-one", "one zebra", "paging one", "cahce"}) {
    search::Filters chosen;
    chosen.clubs = {"ml"};
    const auto histogram = filtered(chosen, text).histogram;
    EXPECT_FALSE(histogram.empty()) << text;
    for (const search::MonthCount& month : histogram) {
      search::Filters clicked = chosen;
      clicked.from = clicked.to = search::parse_period(month.month);
      const auto answer = filtered(clicked, text);
      EXPECT_EQ(answer.sessions, month.count) << "'" << text << "' in " << month.month;
      EXPECT_EQ(answer.histogram.size(), histogram.size()) << "its own filter counts";
    }
  }
}

TEST_F(SearchFields, ClubsAreFilteredByTheirIdsExactly) {
  search::Filters filters;
  filters.clubs = {"ML"};
  const auto answer = filtered(filters);
  EXPECT_EQ(ids(answer), Ids{});
  EXPECT_EQ(answer.sessions, 0u);
}

TEST_F(SearchFields, AYearThatIsNoNumberFindsNothing) {
  search::Filters filters;
  filters.years = {"soon"};
  EXPECT_EQ(filtered(filters).sessions, 0u);
}

TEST_F(SearchFields, SortsByDateWithUndatedLast) {
  const auto order = [&](search::Sort sort) {
    search::Request request;
    request.text = "cache";
    request.sort = sort;
    std::vector<std::string> all;
    for (const auto& result : searcher_.search(request).results) all.push_back(result.session.id);
    return all;
  };
  EXPECT_THAT(order(search::Sort::kNewest), ElementsAre("c", "b", "a", "d"));
  EXPECT_THAT(order(search::Sort::kOldest), ElementsAre("a", "b", "c", "d"));
}

TEST_F(SearchFields, WhatIsEqualIsInTheOrderOfIdsWhicheverWasWrittenFirst) {
  archive({{"b", "Same"}, {"c", "Same"}, {"a", "Same"}});
  search::Request request;
  request.text = "title:same";
  std::vector<std::string> order;
  for (const auto& result : ask(request).results) order.push_back(result.session.id);
  EXPECT_THAT(order, ::testing::ElementsAre("a", "b", "c"));
}

TEST_F(SearchFields, WithoutWordsTheNewestComeFirst) {
  std::vector<std::string> order;
  for (const auto& result : ask("club:ml").results) order.push_back(result.session.id);
  EXPECT_THAT(order, ElementsAre("c", "b", "a"));
}

TEST(ParsePeriod, TakesYearsMonthsAndDaysThatExist) {
  EXPECT_EQ(search::parse_period("2025")->last, "20251231");
  EXPECT_EQ(search::parse_period("2025-02")->first, "20250201");
  EXPECT_EQ(search::parse_period("2024-02-29")->first, "20240229");
  for (const char* wrong : {"", "25", "2025-2", "2025-13", "2025-02-30", "2025/02/03", "20250203",
                            "2025-0a", "2025-02-03T00:00", "-025", "٢٠٢٥"})
    EXPECT_FALSE(search::parse_period(wrong)) << wrong;
}

}  // namespace
}  // namespace lectern::testing
