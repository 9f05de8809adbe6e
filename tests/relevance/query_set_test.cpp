#include "tests/relevance/query_set.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <stdexcept>

#include "tests/temporary_folder.hpp"

namespace lectern::relevance {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;

constexpr const char* kNames = R"([sessions]
smol = "2026-04-02-"
dmls = "2024-04-13-"
[materials]
gpipe = "gpipe_[annotated].pdf"
)";

constexpr const char* kQuery = R"([[query]]
text = "pipeline bubbles"
type = "paper"
half = "report"
best = ["smol"]
)";

class ReadQuerySet : public ::testing::Test {
 protected:
  QuerySet read(const std::string& text) {
    std::ofstream{file()} << text;
    return read_query_set(file());
  }

  std::string failure(const std::string& text) {
    try {
      read(text);
    } catch (const std::runtime_error& error) {
      return error.what();
    }
    return "read without complaint";
  }

  std::filesystem::path file() const { return folder_.path() / "queries.toml"; }

 private:
  testing::TemporaryFolder folder_;
};

TEST_F(ReadQuerySet, GivesGradesByName) {
  const QuerySet set = read(std::string{kNames} + kQuery + "touches = [\"dmls\"]\n");

  ASSERT_EQ(set.queries.size(), 1u);
  EXPECT_EQ(set.queries[0].text, "pipeline bubbles");
  EXPECT_EQ(set.queries[0].type, "paper");
  EXPECT_EQ(set.queries[0].half, Half::kReport);
  EXPECT_THAT(set.queries[0].grades, UnorderedElementsAre(Pair("smol", 3), Pair("dmls", 1)));
}

TEST_F(ReadQuerySet, ReadsPagesAndRangesOfPages) {
  const QuerySet set = read(std::string{kNames} + kQuery + "pages = [\"gpipe 3 5-7\"]\n");

  ASSERT_EQ(set.queries[0].right_pages.size(), 1u);
  EXPECT_EQ(set.queries[0].right_pages[0].material, "gpipe_[annotated].pdf");
  EXPECT_THAT(set.queries[0].right_pages[0].pages, ElementsAre(3, 5, 6, 7));
}

TEST_F(ReadQuerySet, NamesTheLineOfWhatItCannotFollow) {
  const std::string start = std::string{kNames} + kQuery;

  EXPECT_THAT(failure(start + "good = [\"smoll\"]"),
              HasSubstr("queries.toml:11: there is no session smoll"));
  EXPECT_THAT(failure(start + "good = [\"smol\"]"), HasSubstr(":11: smol is judged twice"));
  EXPECT_THAT(failure(start + "pages = [\"gpip 3\"]"), HasSubstr("there is no material gpip"));
  EXPECT_THAT(failure(start + "pages = [\"gpipe 7-5\"]"), HasSubstr("7-5 is no page"));
  EXPECT_THAT(failure(start + "pages = [\"gpipe 0\"]"), HasSubstr("0 is no page"));
  EXPECT_THAT(failure(start + "pages = [\"gpipe\"]"), HasSubstr("has no page here"));
  EXPECT_THAT(failure(start + "pags = [\"gpipe 3\"]"), HasSubstr("unknown key \"pags\""));
  EXPECT_THAT(failure(start + kQuery), HasSubstr("in the set already"));
  EXPECT_THAT(failure("[sessions"), HasSubstr("queries.toml:1: "));
}

TEST_F(ReadQuerySet, AQueryThatNothingAnswersIsAnError) {
  EXPECT_THAT(
      failure(std::string{kNames} + "[[query]]\ntext = \"a\"\ntype = \"note\"\nhalf = \"tune\"\n"),
      HasSubstr("nothing answers this query best"));
}

// The set that ranking is tuned and reported on, so that nobody breaks it unnoticed.
class JudgedQueries : public ::testing::Test {
 protected:
  const QuerySet set_ = read_query_set(LECTERN_TEST_DATA "/relevance/queries.toml");
};

TEST_F(JudgedQueries, EveryTypeHasAtLeastTwelveOfThem) {
  std::map<std::string, int> types;
  for (const JudgedQuery& query : set_.queries) ++types[query.type];

  EXPECT_GE(set_.queries.size(), 140u);
  EXPECT_EQ(types.size(), 11u);
  for (const auto& [type, count] : types) EXPECT_GE(count, 12) << type;
}

TEST_F(JudgedQueries, EachTypeIsSplitInHalf) {
  std::map<std::string, int> balance;
  for (const JudgedQuery& query : set_.queries)
    balance[query.type] += query.half == Half::kTune ? 1 : -1;

  for (const auto& [type, difference] : balance) EXPECT_LE(std::abs(difference), 1) << type;
}

TEST(SecondSet, IsAllForReporting) {
  const QuerySet set = read_query_set(LECTERN_TEST_DATA "/relevance/second_set.toml");

  EXPECT_GE(set.queries.size(), 180u);
  for (const JudgedQuery& query : set.queries) EXPECT_EQ(query.half, Half::kReport) << query.text;
}

}  // namespace
}  // namespace lectern::relevance
