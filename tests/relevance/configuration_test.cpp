#include "tests/relevance/configuration.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace lectern::relevance {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

std::string failure(const std::string& setting) {
  try {
    ranking_with({setting});
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "taken without complaint";
}

TEST(RankingWith, ChangesTheNumbersThatAreNamed) {
  const search::Ranking ranking = ranking_with({"k1=0.25", "b=1"});

  EXPECT_DOUBLE_EQ(ranking.k1, 0.25);
  EXPECT_DOUBLE_EQ(ranking.b, 1);
  EXPECT_DOUBLE_EQ(ranking.further, search::Ranking{}.further);
}

TEST(RankingWith, OfANameThereIsNotSaysWhichThereAre) {
  EXPECT_THAT(failure("kay=1"), AllOf(HasSubstr("'kay'"), HasSubstr("k1, b")));
}

TEST(RankingWith, TakesNumbersOnly) {
  for (const char* setting : {"k1", "k1=", "k1=much", "k1=1.2x", "=1"})
    EXPECT_NE(failure(setting), "taken without complaint") << setting;
}

}  // namespace
}  // namespace lectern::relevance
