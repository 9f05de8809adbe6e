#include "tests/relevance/measured.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/server/small_archive.hpp"
#include "tests/temporary_folder.hpp"

namespace lectern::relevance {
namespace {

using ::testing::Optional;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;

class MeasureAnArchive : public ::testing::Test {
 protected:
  MeasureAnArchive() {
    testing::write_index(
        folder_.path(), {lectern::testing::club("ml", "ML Club")},
        {{.id = "ml:2026-01-01-pipelines",
          .title = "Pipelines",
          .slides = {"bubbles", "gradients"}},
         {.id = "ml:2026-01-08-caches", .title = "Caches", .slides = {"evicted blocks"}}});
  }

  Measured ask(const JudgedQuery& query) {
    return measure(query, names_by_id(set_, searcher_), searcher_);
  }

  testing::TemporaryFolder folder_;
  search::Searcher searcher_{folder_.path()};
  QuerySet set_{{{"pipelines", "2026-01-01-"}, {"caches", "2026-01-08-"}}, {}};
};

TEST_F(MeasureAnArchive, FindsSessionsByTheBeginningOfTheirIds) {
  EXPECT_THAT(names_by_id(set_, searcher_),
              UnorderedElementsAre(Pair("ml:2026-01-01-pipelines", "pipelines"),
                                   Pair("ml:2026-01-08-caches", "caches")));
}

TEST_F(MeasureAnArchive, ANameThatIsNotOneSessionIsAnError) {
  set_.sessions["both"] = "2026-01-";

  EXPECT_THROW(names_by_id(set_, searcher_), std::runtime_error);
  set_.sessions["both"] = "2027-";
  EXPECT_THROW(names_by_id(set_, searcher_), std::runtime_error);
}

TEST_F(MeasureAnArchive, AJudgedPageThatNoDocumentHasIsAnError) {
  const std::string path = "2026-01-01-pipelines.pdf";

  set_.queries = {{"bubbles", "slide", Half::kTune, {{"pipelines", 3}}, {{path, {2}}}}};
  EXPECT_NO_THROW(names_by_id(set_, searcher_));
  set_.queries = {{"bubbles", "slide", Half::kTune, {{"pipelines", 3}}, {{path, {2, 3}}}}};
  EXPECT_THROW(names_by_id(set_, searcher_), std::runtime_error);
  set_.queries = {{"bubbles", "slide", Half::kTune, {{"pipelines", 3}}, {{"other.pdf", {1}}}}};
  EXPECT_THROW(names_by_id(set_, searcher_), std::runtime_error);
}

TEST_F(MeasureAnArchive, ScoresTheAnswerByItsJudgements) {
  const Measured right = ask({"bubbles", "slide", Half::kTune, {{"pipelines", 3}}, {}});
  ASSERT_EQ(right.answer.size(), 1u);
  EXPECT_EQ(right.answer[0].name, "pipelines");
  EXPECT_DOUBLE_EQ(right.scores.ndcg, 1);
  EXPECT_DOUBLE_EQ(right.scores.success_at_1, 1);
  EXPECT_EQ(right.scores.page_hit_at_1, std::nullopt);

  const Measured wrong = ask({"bubbles", "slide", Half::kTune, {{"caches", 3}}, {}});
  EXPECT_DOUBLE_EQ(wrong.scores.ndcg, 0);
  EXPECT_DOUBLE_EQ(wrong.scores.reciprocal_rank, 0);
}

TEST_F(MeasureAnArchive, APageHitIsTheFirstHitOnOneOfTheRightPages) {
  JudgedQuery query{"gradients", "slide", Half::kTune, {{"pipelines", 3}}, {}};
  const std::string path = [&] { return ask(query).answer.at(0).opens.material; }();

  query.right_pages = {{path, {2}}};
  EXPECT_THAT(ask(query).scores.page_hit_at_1, Optional(1));
  query.right_pages = {{path, {1, 3}}};
  EXPECT_THAT(ask(query).scores.page_hit_at_1, Optional(0));
  query.right_pages = {{"another.pdf", {2}}};
  EXPECT_THAT(ask(query).scores.page_hit_at_1, Optional(0));
}

TEST(IsRight, APlaceWithoutAPageIsNot) {
  const JudgedQuery query{"a", "note", Half::kTune, {}, {{"paper.pdf", {1}}}};

  EXPECT_TRUE(is_right(query, {"note", "session_1/paper.pdf", 1}));
  EXPECT_FALSE(is_right(query, {"session", "", std::nullopt}));
}

}  // namespace
}  // namespace lectern::relevance
