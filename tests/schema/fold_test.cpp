#include "indexer/schema/fold.hpp"

#include <gtest/gtest.h>

namespace lectern::schema {
namespace {

TEST(Fold, OnePersonHasOneForm) {
  EXPECT_EQ(fold("@The0nix"), "the0nix");
  EXPECT_EQ(fold("  Ada   Lovelace\n"), "ada lovelace");
  EXPECT_EQ(fold("ÉMILIE Ångström ŻÓŁĆ"), "émilie ångström żółć");
  EXPECT_EQ(fold("Иван ПЕТРОВ"), "иван петров");
  EXPECT_EQ(fold("张三"), "张三");
}

TEST(Fold, BytesThatAreNoTextPass) {
  const std::string bytes = "a\xFF\xC3(";
  EXPECT_EQ(fold(bytes), bytes);
}

TEST(Lowered, KeepsEveryCharacterInItsPlace) {
  for (const char* text : {"Докладчик: Иван", "İstanbul", "  Two  Spaces ", "ÀÉ\xFFz"})
    EXPECT_EQ(lowered(text).size(), std::string_view{text}.size()) << text;
  EXPECT_EQ(lowered(" Led BY "), " led by ");
}

TEST(Slug, IsFitForAnAddress) {
  EXPECT_EQ(slug("Ch.9 Diving into the GPUs [:fused kernels]"),
            "ch-9-diving-into-the-gpus-fused-kernels");
  EXPECT_EQ(slug("注意力机制：入门"), "注意力机制-入门");
  EXPECT_EQ(slug("--"), "");
  EXPECT_LE(slug(std::string(500, 'x')).size(), 60u);
}

TEST(Slug, IsCutBetweenCharacters) {
  const std::string cut = slug("注意力机制入门", 8);
  EXPECT_EQ(cut, "注意");
}

}  // namespace
}  // namespace lectern::schema
