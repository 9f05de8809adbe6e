#include "indexer/schema/synonyms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lectern::schema {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Synonyms, SurviveTheIndex) {
  const std::vector<SynonymGroup> groups = {{"k8s", "kubernetes"},
                                            {"1F1B", "one forward one backward", "1f 1b"}};
  EXPECT_EQ(decode_synonyms(encode(groups)), groups);
}

TEST(Synonyms, SeparatorsInAFormMakeNoOtherForm) {
  EXPECT_THAT(decode_synonyms(encode({{"a\tb", "c\nd"}})), ElementsAre(ElementsAre("a b", "c d")));
}

TEST(Synonyms, WhatIsNoGroupIsLeftOut) {
  EXPECT_THAT(decode_synonyms(""), IsEmpty());
  EXPECT_THAT(decode_synonyms("alone\n\n\t\t\na\tb"), ElementsAre(ElementsAre("a", "b")));
  EXPECT_THAT(decode_synonyms("a\t\xFF\n"), IsEmpty());
}

}  // namespace
}  // namespace lectern::schema
