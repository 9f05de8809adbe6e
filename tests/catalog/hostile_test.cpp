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

std::string numbered_headings(int count) {
  std::string page = "# Club\n";
  for (int i = 0; i < count; ++i)
    page += "## Session " + std::to_string(i) + ": Title\nSpeaker: Ada\n\n";
  return page;
}

struct Page {
  const char* name;
  std::string (*text)();
};
void PrintTo(const Page& page, std::ostream* out) { *out << page.name; }

// Work that grew with the square would take minutes; the test's own time limit is what
// would notice.
class HostilePage : public ::testing::TestWithParam<Page> {};

TEST_P(HostilePage, IsReadToTheEnd) {
  TemporaryFolder folder;
  folder.write("README.md", GetParam().text());
  sources::Tree tree;
  tree.club.id = "hostile";
  tree.root = folder.path();
  EXPECT_LE(catalog::read_club(tree).sessions.size(), 1u);
}

const Page kPages[] = {
    {"bars", [] { return repeated("|", 200'000) + "\n|---|\n"; }},
    {"brackets", [] { return "- 2021-01-01 " + repeated("[", 50'000); }},
    {"links_in_brackets", [] { return "- 2021-01-01 A" + repeated(" ([b](c) ", 30'000) + ")\n"; }},
    {"strokes", [] { return "- 2021-01-01 A " + repeated("~~b~~ c ", 60'000) + "\n"; }},
    {"nesting", [] { return repeated("<div>", 10'000); }},
    {"end_tags_that_end_nothing", [] { return repeated("<div></b>", 40'000); }},
    {"deep_tags_in_comments", [] { return repeated("<div><!--</div>-->", 10'000); }},
    {"formatting_opened_again",
     [] {
       std::string page;
       for (int i = 0; i < 5'000; ++i) page += "<p><b class=" + std::to_string(i) + "></p>";
       return page;
     }},
    {"attributes",
     [] {
       std::string page = "<a ";
       for (int i = 0; i < 20'000; ++i) page += "a" + std::to_string(i) + " ";
       return page + ">";
     }},
    {"brackets_behind_an_address", [] { return "www.a.b/" + repeated(")", 1'000'000); }},
    {"rows_to_be_filled",
     [] {
       return repeated("a|", 900) + "\n" + repeated("-|", 900) + "\n" + repeated("x\n", 500'000);
     }},
    {"empty_items", [] { return repeated("-\n", 150'000); }},
    {"tables", [] { return repeated("<table><tr><td>", 5'000); }},
    {"spans",
     [] {
       return std::string{
           "<table><tr><th>Date</th><th>Topic</th></tr>"
           "<tr><td colspan=1000000 rowspan=1000000>2021-01-01</td></tr></table>"};
     }},
    {"long_spans",
     [] {
       return "<table><tr><td rowspan=200 colspan=64>" + repeated("word ", 2'000) +
              repeated("<tr>", 1'000) + "</table>";
     }},
    {"bytes", [] {
       return std::string{"# x\n\0\xFF\xFE| Date |\r\n", 17};
     }}};
INSTANTIATE_TEST_SUITE_P(Pages, HostilePage, ::testing::ValuesIn(kPages),
                         [](const auto& page) { return std::string{page.param.name}; });

TEST(HostileName, ThatIsNotUtf8IsLeftOutWithAWarning) {
  TemporaryFolder folder;
  folder.write("README.md", "| Date | Topic |\n|---|---|\n| 2021-03-01 | [Locks](locks) |\n");
  folder.write("locks/\xFF.pdf", "");
  folder.write("locks/slides.pdf", "");
  sources::Tree tree;
  tree.club.id = "names";
  tree.root = folder.path();
  const catalog::ClubCatalog club = catalog::read_club(tree);
  ASSERT_EQ(club.sessions.size(), 1u);
  ASSERT_EQ(club.sessions[0].materials.size(), 1u);
  EXPECT_EQ(club.sessions[0].materials[0].path, "locks/slides.pdf");
  ASSERT_EQ(club.warnings.size(), 1u);
  EXPECT_NE(club.warnings[0].message.find("not UTF-8"), std::string::npos);
}

TEST(ManySessions, OfNumberedHeadingsAreAllFound) {
  TemporaryFolder folder;
  folder.write("README.md", numbered_headings(9'000));
  sources::Tree tree;
  tree.club.id = "many";
  tree.root = folder.path();
  EXPECT_EQ(catalog::read_club(tree).sessions.size(), 9'000u);
}

}  // namespace
}  // namespace lectern::testing
