#include "indexer/archive/media.hpp"

#include <gtest/gtest.h>

#include "tests/temporary_folder.hpp"

namespace lectern::archive {
namespace {

namespace fs = std::filesystem;

TEST(Media, KeepsDocumentsByHashUntilNobodyNeedsThem) {
  const testing::TemporaryFolder folder;
  const fs::path media = folder.path() / "media";
  const std::string a(64, 'a'), b(64, 'b');
  store_document(media, a, folder.write("a.pdf", "one"));
  store_document(media, b, folder.write("b.pdf", "two"));
  EXPECT_TRUE(fs::exists(media / "aa" / a / "document.pdf"));
  EXPECT_EQ(remove_unused(media, {a}), 1u);
  EXPECT_TRUE(fs::exists(media / "aa" / a / "document.pdf"));
  EXPECT_FALSE(fs::exists(media / "bb"));
}

TEST(Media, AMissingFolderHoldsNothingUnused) {
  const testing::TemporaryFolder folder;
  EXPECT_EQ(remove_unused(folder.path() / "media", {}), 0u);
}

}  // namespace
}  // namespace lectern::archive
