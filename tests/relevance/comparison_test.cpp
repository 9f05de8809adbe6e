#include "tests/relevance/comparison.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace lectern::relevance {
namespace {

TEST(Compare, CountsWonLostAndEqual) {
  const Comparison result = compare({1, 0.5, 0.25, 1}, {0.5, 0.5, 0.5, 0});

  EXPECT_EQ(result.won, 2u);
  EXPECT_EQ(result.lost, 1u);
  EXPECT_EQ(result.equal, 1u);
  EXPECT_DOUBLE_EQ(result.difference, 1.25 / 4);
}

TEST(Compare, WhatDoesNotDifferIsNoEvidence) {
  const Comparison result = compare({0.1, 0.9}, {0.1, 0.9});

  EXPECT_EQ(result.equal, 2u);
  EXPECT_DOUBLE_EQ(result.p, 1);
}

TEST(Compare, OneQueryProvesNothing) { EXPECT_DOUBLE_EQ(compare({1, 1}, {0, 1}).p, 1); }

TEST(Compare, PIsThatOfAllWaysTheQueriesCouldHaveGone) {
  // Of the 2^6 ways in which six like differences can go, two are as extreme.
  const Comparison result = compare(std::vector<double>(6, 1), std::vector<double>(6, 0));

  EXPECT_NEAR(result.p, 2.0 / 64, 0.01);
}

TEST(Compare, SaysTheSameEitherWay) {
  const std::vector<double> ours{1, 0.5, 0.3, 1, 0.7}, theirs{0.5, 0.6, 0.3, 0.2, 0.6};

  EXPECT_DOUBLE_EQ(compare(ours, theirs).p, compare(theirs, ours).p);
  EXPECT_DOUBLE_EQ(compare(ours, theirs).difference, -compare(theirs, ours).difference);
}

TEST(Compare, RefusesDifferentSetsOfQueries) {
  EXPECT_THROW(compare({1}, {1, 2}), std::invalid_argument);
}

}  // namespace
}  // namespace lectern::relevance
