#include "indexer/catalog/page.hpp"

#include <gtest/gtest.h>

namespace lectern::catalog {
namespace {

const Table& only_table(const Page& page) {
  for (const Block& block : page.blocks)
    if (const auto* table = block.as<Table>()) return *table;
  throw std::runtime_error("no table");
}

TEST(ReadMarkdown, RowsKeepTheirLine) {
  const Page page = read_markdown("# T\n\ntext\n\n| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n");
  const Table& table = only_table(page);
  ASSERT_EQ(table.rows.size(), 3u);
  EXPECT_TRUE(table.rows[0].header);
  EXPECT_EQ(table.rows[2].line, 8);
}

TEST(ReadMarkdown, CharactersThatTurnTextAroundAreNoText) {
  const Page page = read_markdown("# Ring \u202Enoitnetta\u202C and \u2066more\u2069\n");
  EXPECT_EQ(page.blocks.at(0).as<Heading>()->text.text, "Ring noitnetta and more");
}

TEST(ReadMarkdown, RawHtmlKeepsItsLine) {
  const Page page =
      read_markdown("# T\n\n<table>\n<tr><td>a</td></tr>\n<tr><td>b</td></tr>\n</table>\n");
  EXPECT_EQ(only_table(page).rows[1].line, 5);
}

TEST(ReadMarkdown, RawHtmlAtTheTopKeepsItsLine) {
  const Page page = read_markdown("\n<table>\n<tr><td>a</td></tr>\n</table>\n");
  EXPECT_EQ(only_table(page).rows[0].line, 3);
}

TEST(ReadMarkdown, SummaryHeadsWhatItFoldsAway) {
  const Page page = read_markdown(
      "## Past\n\n<details><summary>2021</summary>\n\n# Trees\n\n</details>\n\nafter\n");
  ASSERT_EQ(page.blocks.size(), 5u);
  const auto* summary = page.blocks[1].as<Heading>();
  EXPECT_EQ(summary->text.text, "2021");
  EXPECT_EQ(summary->level, 3);
  EXPECT_GT(page.blocks[2].as<Heading>()->level, 3);
  EXPECT_EQ(page.blocks[3].as<Heading>()->kind, Heading::Kind::kEndOfDetails);
}

TEST(ReadMarkdown, FrontMatterIsNoText) {
  const Page page = read_markdown("---\nlayout: a\ntitle: 'x y'\n---\n# Real\n");
  EXPECT_EQ(page.title, "x y");
  ASSERT_EQ(page.blocks.size(), 1u);
  EXPECT_EQ(page.blocks[0].as<Heading>()->text.text, "Real");
  EXPECT_EQ(page.blocks[0].line, 5);
}

TEST(ReadMarkdown, StrayBarsAreMendedAndNamed) {
  const Page page = read_markdown(
      "| Date | Topic | Slides |\n|---|---|---|\n| 1 May 2020 | Caching | why | [pdf](a.pdf) |\n");
  EXPECT_EQ(only_table(page).rows[1].cells[1].text.text, "Caching | why");
  EXPECT_EQ(page.mended_rows, std::vector<int>{3});
}

TEST(ReadHtml, SpansFillTheirCells) {
  const Page page = read_html(
      "<table><tr><td rowspan=2>d</td><td "
      "colspan=2>x</td></tr><tr><td>y</td><td>z</td></tr></table>");
  const Table& table = only_table(page);
  ASSERT_EQ(table.rows[0].cells.size(), 3u);
  ASSERT_EQ(table.rows[1].cells.size(), 3u);
  EXPECT_EQ(table.rows[1].cells[0].text.text, "d");
  EXPECT_TRUE(table.rows[1].cells[0].spanned);
  EXPECT_EQ(table.rows[1].cells[2].text.text, "z");
}

TEST(ReadHtml, AbsurdSpansAreBounded) {
  const Page page = read_html(
      "<table><tr><td rowspan=99999999 colspan=99999999>d</td></tr><tr><td>e</td></tr></table>");
  EXPECT_LE(only_table(page).rows[0].cells.size(), 64u);
}

TEST(ReadHtml, DeepNestingIsRefusedNotFollowed) {
  std::string html;
  for (int i = 0; i < 200'000; ++i) html += "<div>";
  EXPECT_THROW(read_html(html), UnreadablePage);
  std::string quotes(100'000, '>');
  EXPECT_THROW(read_markdown(quotes + " x"), UnreadablePage);
}

TEST(ReadMarkdown, AnyBytesAreReadOrRefused) {
  std::uint32_t state = 7;
  const std::string letters = "|-<>[]()#*_`\n\n tdhrlabe/=\"&;!\xC3\xA9\xFF";
  for (int round = 0; round < 300; ++round) {
    std::string text;
    for (int i = 0; i < 400; ++i) {
      state = state * 1664525u + 1013904223u;
      text.push_back(letters[(state >> 16) % letters.size()]);
    }
    try {
      for (const Block& block : read_markdown(text).blocks) EXPECT_GE(block.line, 1);
    } catch (const UnreadablePage&) {
    }
  }
}

}  // namespace
}  // namespace lectern::catalog
