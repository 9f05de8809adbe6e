#include "indexer/schema/terms.hpp"

#include <gtest/gtest.h>

namespace lectern::schema {
namespace {

TEST(Terms, NamesThatFoldAlikeAreOneTerm) {
  EXPECT_EQ(presenter_term("@The0nix"), presenter_term("the0nix "));
}

TEST(Terms, LongOnesStayDistinctWithinTheLimit) {
  std::string first(401, 'a'), second(401, 'a');
  second.back() = 'b';
  const std::string a = unique_term(first), b = unique_term(second);
  EXPECT_LE(a.size(), kMaxTermBytes);
  EXPECT_NE(a, b);
}

TEST(Terms, SortsOfRecordDiffer) {
  EXPECT_NE(record_term(RecordSort::kClub), record_term(RecordSort::kSession));
  EXPECT_NE(record_term(RecordSort::kSession), record_term(RecordSort::kPlanTopic));
  EXPECT_NE(session_record_id("x"), club_record_id("x"));
}

}  // namespace
}  // namespace lectern::schema
