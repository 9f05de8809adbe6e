#include "server/http/route.hpp"

#include <gmock/gmock.h>

namespace lectern::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Optional;

TEST(Match, AnAddressWithoutPlacesIsItself) {
  EXPECT_THAT(http::match("/api/clubs", "/api/clubs"), Optional(IsEmpty()));
  EXPECT_FALSE(http::match("/api/clubs", "/api/clubs/"));
  EXPECT_FALSE(http::match("/api/clubs", "/api/club"));
}

TEST(Match, WhatStandsInThePlacesIsGiven) {
  EXPECT_THAT(http::match("/sessions/{id}", "/sessions/ml:1"), Optional(ElementsAre("ml:1")));
  EXPECT_THAT(http::match("/d/{sha}/pages/{n}/boxes", "/d/ab/pages/7/boxes"),
              Optional(ElementsAre("ab", "7")));
}

TEST(Match, APlaceMayHoldSlashes) {
  EXPECT_THAT(http::match("/sessions/{id}", "/sessions/a/b"), Optional(ElementsAre("a/b")));
  EXPECT_THAT(http::match("/sessions/{id}/hits", "/sessions/a/b/hits"),
              Optional(ElementsAre("a/b")));
}

TEST(Match, NoPlaceIsEmpty) {
  EXPECT_FALSE(http::match("/sessions/{id}", "/sessions/"));
  EXPECT_FALSE(http::match("/sessions/{id}/hits", "/sessions//hits"));
  EXPECT_FALSE(http::match("/d/{sha}/pages/{n}/boxes", "/d//pages/7/boxes"));
  EXPECT_FALSE(http::match("/d/{sha}/pages/{n}/boxes", "/d/ab/pages//boxes"));
}

TEST(Match, WhatFollowsAPlaceMustBeThere) {
  EXPECT_FALSE(http::match("/sessions/{id}/hits", "/sessions/a"));
  EXPECT_FALSE(http::match("/d/{sha}/pages/{n}/boxes", "/d/ab/pages/7"));
  EXPECT_FALSE(http::match("/d/{sha}/pages/{n}/boxes", "/d/ab/7/boxes"));
}

}  // namespace
}  // namespace lectern::testing
