// Pages that are made to cost time or memory are read in a moment, or refused in one.
#include <gtest/gtest.h>

#include "indexer/catalog/page.hpp"
#include "indexer/catalog/read_club.hpp"
#include "tests/temporary_folder.hpp"

namespace lectern::testing {
namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

// A few thousand sessions of work would take minutes if it grew with the square; the
// test's own time limit is what would notice.
class HostilePage : public ::testing::TestWithParam<std::pair<const char*, std::string>> {
 protected:
  std::size_t sessions() {
    folder_.write("README.md", GetParam().second);
    sources::Tree tree;
    tree.club.id = "hostile";
    tree.club.name = "Hostile";
    tree.root = folder_.path();
    return catalog::read_club(tree).sessions.size();
  }
  TemporaryFolder folder_;
};

std::string numbered_headings() {
  std::string page = "# Club\n";
  for (int i = 0; i < 20'000; ++i)
    page += "## Session " + std::to_string(i) + ": Title\nSpeaker: Ada\n\n";
  return page;
}

TEST_P(HostilePage, IsReadToTheEnd) { EXPECT_LE(sessions(), 20'000u); }

INSTANTIATE_TEST_SUITE_P(
    Pages, HostilePage,
    ::testing::Values(std::pair{"bars", repeated("|", 200'000) + "\n|---|\n"},
                      std::pair{"headings", numbered_headings()},
                      std::pair{"brackets", "- 2021-01-01 " + repeated("[", 50'000)},
                      std::pair{"nesting", repeated("<div>", 20'000)},
                      std::pair{"tables", repeated("<table><tr><td>", 5'000)},
                      std::pair{"spans", std::string{"<table><tr><th>Date</th></tr><tr><td "
                                                     "colspan=1000000 rowspan=1000000>"
                                                     "2021-01-01</td></tr></table>"}},
                      std::pair{"bytes", std::string{"# x\n\0\xFF\xFE| Date |\r\n", 17}}),
    [](const auto& page) { return std::string{page.param.first}; });

TEST(ManySessions, OfNumberedHeadingsAreAllFound) {
  TemporaryFolder folder;
  folder.write("README.md", numbered_headings());
  sources::Tree tree;
  tree.club.id = "many";
  tree.root = folder.path();
  EXPECT_EQ(catalog::read_club(tree).sessions.size(), 20'000u);
}

}  // namespace
}  // namespace lectern::testing
