// More like this.
#include <gmock/gmock.h>

#include "tests/server/search_fixture.hpp"

namespace lectern::testing {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

class Similar : public SearchTest {
 protected:
  Similar() {
    std::vector<SessionSketch> sessions = {
        {"ring", "Ring attention", {"Ring attention shards long sequences", "Blocks in a ring"}},
        {"again", "Rings", {"Ring attention again: sequences in blocks"}, {}, "", "", "other"},
        {"caches", "Caching", {"Paged caches"}}};
    for (int i = 0; i < 20; ++i)
      sessions.push_back({"s" + std::to_string(i), "Something", {"Nothing of that sort"}});
    archive(sessions, {club("ml", "ML"), club("other", "Other")});
  }

  static std::vector<std::string> sessions(const std::vector<search::Result>& results) {
    std::vector<std::string> all;
    for (const search::Result& result : results) all.push_back(result.session.id);
    return all;
  }
};

TEST_F(Similar, ASessionIsLikeThoseThatSayTheSameInAnyClub) {
  const auto found = sessions(searcher_.similar_to_session("ring", 5).value());
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front(), "again");
  EXPECT_THAT(found, Not(Contains("ring"))) << "its own is left out";
  EXPECT_THAT(found, Not(Contains("caches")));
}

TEST_F(Similar, APassageIsLikePassagesOfOtherSessions) {
  const auto results = searcher_.similar_to_passage("ring/1", 5).value();
  ASSERT_FALSE(results.empty());
  EXPECT_EQ(results.front().session.id, "again");
  EXPECT_THAT(marked(results.front().hits.at(0).snippet), Contains("Ring"));
  EXPECT_THAT(sessions(results), Not(Contains("ring")));
}

TEST_F(Similar, NoMoreThanWereAskedFor) {
  EXPECT_THAT(searcher_.similar_to_session("s1", 3).value(), SizeIs(::testing::Le(3u)));
  EXPECT_THAT(searcher_.similar_to_session("ring", 0).value(), IsEmpty());
}

TEST_F(Similar, IsAbsentForWhatThereIsNot) {
  EXPECT_FALSE(searcher_.similar_to_session("nowhere", 5).has_value());
  EXPECT_FALSE(searcher_.similar_to_passage("ring/99", 5).has_value());
  EXPECT_FALSE(searcher_.similar_to_passage("session:ring", 5).has_value()) << "a record";
}

}  // namespace
}  // namespace lectern::testing
