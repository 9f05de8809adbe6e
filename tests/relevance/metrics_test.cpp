#include "tests/relevance/metrics.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace lectern::relevance {
namespace {

TEST(Ndcg, IsOneForThePerfectOrder) { EXPECT_DOUBLE_EQ(ndcg({3, 2, 1, 1}, {1, 3, 1, 2}), 1); }

TEST(Ndcg, IsAsWorkedOutByHand) {
  // (1/log2(2) + 7/log2(3)) / (7/log2(2) + 1/log2(3))
  EXPECT_NEAR(ndcg({1, 3}, {3, 1}), (1 + 7 / std::log2(3)) / (7 + 1 / std::log2(3)), 1e-12);
  EXPECT_NEAR(ndcg({1, 3}, {3, 1}), 0.7098, 1e-4);
}

TEST(Ndcg, AnUnjudgedSessionBringsNothingButTakesItsPlace) {
  EXPECT_DOUBLE_EQ(ndcg({3, 0, 0}, {3}), 1);
  EXPECT_NEAR(ndcg({0, 3}, {3}), 1 / std::log2(3), 1e-12);
}

TEST(Ndcg, MissesWhatWasJudgedAndDidNotCome) { EXPECT_LT(ndcg({3}, {3, 3}), 1); }

TEST(Ndcg, LooksAtTenResultsOnly) {
  EXPECT_DOUBLE_EQ(ndcg({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3}, {3}), 0);
  EXPECT_DOUBLE_EQ(ndcg(std::vector<int>(10, 3), std::vector<int>(12, 3)), 1);
}

TEST(Ndcg, OfAnEmptyAnswerIsZero) { EXPECT_DOUBLE_EQ(ndcg({}, {3, 1}), 0); }

TEST(ReciprocalRank, CountsToTheFirstSessionThatAnswers) {
  EXPECT_DOUBLE_EQ(reciprocal_rank({3, 2}), 1);
  EXPECT_DOUBLE_EQ(reciprocal_rank({0, 1, 2}), 1.0 / 3);  // a mention is no answer
  EXPECT_DOUBLE_EQ(reciprocal_rank({1, 1}), 0);
  EXPECT_DOUBLE_EQ(reciprocal_rank({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3}), 0);
  EXPECT_DOUBLE_EQ(reciprocal_rank({}), 0);
}

TEST(SuccessAtOne, AsksWhetherTheFirstSessionAnswers) {
  EXPECT_DOUBLE_EQ(success_at_1({2, 3}), 1);
  EXPECT_DOUBLE_EQ(success_at_1({1, 3}), 0);
  EXPECT_DOUBLE_EQ(success_at_1({}), 0);
}

TEST(Mean, TakesPageHitsOverTheQueriesThatHaveARightPlace) {
  const Scores average = mean({{1, 1, 1, 1}, {0.5, 0.5, 0, std::nullopt}, {0, 0, 0, 0}});

  EXPECT_DOUBLE_EQ(average.ndcg, 0.5);
  EXPECT_DOUBLE_EQ(average.reciprocal_rank, 0.5);
  EXPECT_DOUBLE_EQ(average.success_at_1, 1.0 / 3);
  EXPECT_THAT(average.page_hit_at_1, testing::Optional(0.5));
}

TEST(Mean, HasNoPageHitsWhereNoQueryHasARightPlace) {
  EXPECT_EQ(mean({{1, 1, 1, std::nullopt}}).page_hit_at_1, std::nullopt);
}

}  // namespace
}  // namespace lectern::relevance
