#include "indexer/archive/known_videos.hpp"

#include <gtest/gtest.h>

#include "tests/temporary_folder.hpp"

namespace lectern::archive {
namespace {

TEST(KnownVideos, AreReadAgainWhenTheirFileHasChanged) {
  const testing::TemporaryFolder folder;
  recordings::Holding holding;
  holding.info = folder.write("info.json", R"({"id": "a", "title": "First"})");
  KnownVideos videos;
  EXPECT_EQ(videos.of(holding)->title, "First");
  folder.write("info.json", R"({"id": "a", "title": "Second"})");
  EXPECT_EQ(videos.of(holding)->title, "Second");
}

// The same time and size stand for the same bytes.
TEST(KnownVideos, OfAFileThatStaysAreNotReadAgain) {
  const testing::TemporaryFolder folder;
  recordings::Holding holding;
  holding.info = folder.write("info.json", R"({"id": "a", "title": "First"})");
  KnownVideos videos;
  videos.of(holding);
  const auto time = std::filesystem::last_write_time(holding.info);
  folder.write("info.json", R"({"id": "a", "title": "Other"})");
  std::filesystem::last_write_time(holding.info, time);
  EXPECT_EQ(videos.of(holding)->title, "First");
}

TEST(KnownVideos, WithoutAFileAreAbsent) {
  KnownVideos videos;
  EXPECT_FALSE(videos.of({}));
  recordings::Holding holding;
  holding.info = "/nowhere/info.json";
  EXPECT_FALSE(videos.of(holding));
}

}  // namespace
}  // namespace lectern::archive
