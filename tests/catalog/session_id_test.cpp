#include "indexer/catalog/session_id.hpp"

#include <gtest/gtest.h>

#include "indexer/catalog/read_club.hpp"
#include "tests/temporary_folder.hpp"

namespace lectern::catalog {
namespace {

std::vector<std::string> ids_of(const std::string& rows) {
  const testing::TemporaryFolder folder;
  folder.write("README.md",
               "# C\n\n| Date | Topic | Presenter | Slides |\n|---|---|---|---|\n" + rows);
  sources::Tree tree;
  tree.root = folder.path();
  tree.club.id = "c";
  std::vector<std::string> ids;
  for (const Session& session : read_club(tree).sessions) ids.push_back(session.id);
  return ids;
}

TEST(SessionId, StaysWhenRowsAreAddedReorderedOrGetSlides) {
  const auto before = ids_of("| 2 May 2024 | Locks | Ann | |\n| 9 May 2024 | Queues | TBD | |\n");
  const auto after = ids_of(
      "| 16 May 2024 | Stacks | Cyd | |\n| 9 May 2024 | Queues | Bob | "
      "[pdf](https://example.org/q.pdf) |\n| 2 May 2024 | Locks | Ann | |\n");
  ASSERT_EQ(before.size(), 2u);
  ASSERT_EQ(after.size(), 3u);
  EXPECT_EQ(before[0], after[2]);
  EXPECT_EQ(before[1], after[1]);
}

TEST(SessionId, TwoOnOneDayDiffer) {
  const auto ids = ids_of("| 2 May 2024 | Locks | Ann | |\n| 2 May 2024 | Queues | Bob | |\n");
  ASSERT_EQ(ids.size(), 2u);
  EXPECT_NE(ids[0], ids[1]);
}

}  // namespace
}  // namespace lectern::catalog
