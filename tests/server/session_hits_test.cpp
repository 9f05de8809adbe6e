// Which passages of a session are shown, and how one sees the others.
#include <gmock/gmock.h>

#include "server/search/period.hpp"
#include "tests/server/search_fixture.hpp"

namespace lectern::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

class SessionHits : public SearchTest {
 protected:
  search::SessionHits hits(const std::string& session, const std::string& text,
                           std::size_t page = 1, std::size_t per_page = 10) {
    search::Request request;
    request.text = text;
    request.page = page;
    request.per_page = per_page;
    return searcher_.hits(session, request).value();
  }

  static schema::PassageRecord passage(const std::string& id, schema::PassageKind kind,
                                       std::int64_t page, const std::string& text) {
    schema::PassageRecord record;
    record.id = "s/" + id;
    record.session_id = "s";
    record.kind = kind;
    record.page = page;
    record.material_sha256 = document_hash("s");
    record.text = text;
    return record;
  }

  void write(index::IndexedSession session) {
    index::Writer writer{folder_.path() / "index", false};
    writer.put_club(club("ml", "ML"));
    writer.replace(std::move(session));
    writer.finish();
  }
};

TEST_F(SessionHits, AreOfDifferentKindsWhereTheyAreAboutAsGood) {
  index::IndexedSession indexed = session({"s", "Title", {}});
  for (int i = 1; i <= 6; ++i)
    indexed.passages.push_back(passage("slide" + std::to_string(i), schema::PassageKind::kSlide, i,
                                       "a cache of many blocks and pages"));
  indexed.passages.push_back(
      passage("note", schema::PassageKind::kNote, 9, "a cache of many blocks and pages indeed"));
  write(std::move(indexed));
  const auto answer = ask("cache");
  ASSERT_EQ(answer.results.size(), 1u);
  ASSERT_THAT(answer.results[0].hits, SizeIs(5));
  EXPECT_EQ(answer.results[0].hits[0].kind, schema::PassageKind::kSlide);
  EXPECT_EQ(answer.results[0].hits[1].kind, schema::PassageKind::kNote);
  EXPECT_EQ(answer.results[0].more_hits, 2u);
}

TEST_F(SessionHits, AnotherPageGoesBeforeAnotherPassageOfTheSame) {
  index::IndexedSession indexed = session({"s", "Title", {}});
  indexed.passages.push_back(passage("1", schema::PassageKind::kSlide, 1, "cache cache blocks"));
  indexed.passages.push_back(passage("1b", schema::PassageKind::kSlide, 1, "cache cache pages"));
  indexed.passages.push_back(passage("2", schema::PassageKind::kSlide, 2, "cache of blocks"));
  write(std::move(indexed));
  std::vector<std::int64_t> pages;
  const auto answer = ask("cache");
  for (const search::Hit& hit : answer.results.at(0).hits) pages.push_back(*hit.page);
  EXPECT_THAT(pages, ElementsAre(1, 2, 1));
}

TEST_F(SessionHits, TheHeaderGoesBehindWhatOpensInAMaterial) {
  archive({{"s", "Cache", {"The cache of a server", "A cache of blocks"}}});
  const auto answer = ask("cache");
  ASSERT_THAT(answer.results.at(0).hits, SizeIs(3));
  EXPECT_EQ(answer.results[0].hits.back().kind, schema::PassageKind::kSession);
}

TEST_F(SessionHits, ArePagedWithoutRepeatingOrLosingAny) {
  archive({{"s", "Title", std::vector<std::string>(23, "a cache")}, {"t", "Cache", {}}});
  std::set<std::string> seen;
  for (std::size_t page = 1; page <= 3; ++page) {
    const auto found = hits("s", "cache", page);
    EXPECT_EQ(found.total, 23u);
    EXPECT_THAT(found.hits, SizeIs(page < 3 ? 10 : 3));
    for (const search::Hit& hit : found.hits) EXPECT_TRUE(seen.insert(hit.passage).second);
  }
  EXPECT_THAT(hits("s", "cache", 4).hits, SizeIs(0));
}

TEST_F(SessionHits, OfASessionThatHasNotAllWordsAreThoseThatTheSearchFound) {
  archive({{"back", "A", {"backward pass", "backward again"}}, {"grow", "B", {"it grows"}}});
  for (const search::Result& result : ask("backward grows").results) {
    const auto found = hits(result.session.id, "backward grows");
    EXPECT_EQ(found.total, result.hits.size() + result.more_hits) << result.session.id;
    EXPECT_THAT(found.hits, SizeIs(found.total));
  }
}

TEST_F(SessionHits, WithoutWordsAreAllPassages) {
  archive({{"s", "Title", {"one", "two"}}});
  EXPECT_EQ(hits("s", "").total, 3u);
  EXPECT_THAT(hits("s", "").hits, SizeIs(3));
}

TEST_F(SessionHits, OfOneKind) {
  archive({{"s", "Cache", {"a cache"}}});
  search::Request request;
  request.text = "cache";
  request.filters.kinds = {"slide"};
  EXPECT_EQ(searcher_.hits("s", request)->total, 1u);
}

TEST_F(SessionHits, AreAbsentForASessionThatThereIsNot) {
  archive({{"s", "Cache", {}}});
  EXPECT_FALSE(searcher_.hits("nowhere", {}).has_value());
}

TEST_F(SessionHits, EverySessionOfAPageHasSomeHoweverLongOthersAre) {
  archive({{"long", "A", std::vector<std::string>(700, "a cache"), {}, "2025-01-01"},
           {"short", "B", {"a cache"}, {}, "2024-01-01"}});
  for (const char* text : {"cache", ""})
    for (const search::Sort sort : {search::Sort::kNewest, search::Sort::kOldest}) {
      search::Request request;
      request.text = text;
      request.sort = sort;
      const auto answer = ask(request);
      ASSERT_EQ(answer.results.size(), 2u);
      for (const search::Result& result : answer.results)
        EXPECT_FALSE(result.hits.empty()) << "'" << text << "' " << result.session.id;
    }
}

}  // namespace
}  // namespace lectern::testing
