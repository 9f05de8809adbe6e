#include "indexer/catalog/plan.hpp"

#include <gtest/gtest.h>

#include "indexer/catalog/read_club.hpp"
#include "tests/temporary_folder.hpp"

namespace lectern::catalog {
namespace {

TEST(ParseReading, TakesAuthorsAndYear) {
  const Reading reading = parse_reading("FlashAttention: Fast and Exact (Dao et al., 2022)");
  EXPECT_EQ(reading.title, "FlashAttention: Fast and Exact");
  EXPECT_EQ(reading.authors, "Dao et al.");
  EXPECT_EQ(reading.year, 2022);
}

TEST(ParseReading, TakesVenueAndYear) {
  const Reading reading = parse_reading("Orca: A Distributed Serving System (OSDI'22)");
  EXPECT_EQ(reading.title, "Orca: A Distributed Serving System");
  EXPECT_EQ(reading.venue, "OSDI");
  EXPECT_EQ(reading.year, 2022);
  EXPECT_EQ(parse_reading("Moe (ICML'22").venue, "ICML");
  EXPECT_EQ(parse_reading("Petals (NeurIPS'22 Workshop)").venue, "NeurIPS Workshop");
}

TEST(ParseReading, TakesTheChapters) {
  EXPECT_EQ(parse_reading("CUDA by Example Chapter 1 - Chapter 6").detail, "Chapter 1 - Chapter 6");
  EXPECT_EQ(parse_reading("Deep Chpater 14 - Chapter 21").detail, "Chpater 14 - Chapter 21");
  const Reading reading = parse_reading("HPC Book 1 : Part 1 Chapter 1 - Chapter 7");
  EXPECT_EQ(reading.title, "HPC Book 1");
  EXPECT_EQ(reading.detail, "Part 1 Chapter 1 - Chapter 7");
}

TEST(ParseReading, BracketsInTitlesStay) {
  EXPECT_EQ(parse_reading("LLM.int8(): 8-bit Multiplication").title,
            "LLM.int8(): 8-bit Multiplication");
}

TEST(ReadPlan, ALinkInAnotherCellTakesNothingFromATablesTitle) {
  testing::TemporaryFolder folder;
  folder.write("README.md",
               "# Queues\n\n| What | Where |\n|---|---|\n| A longer title | [slides](a.pdf) |\n");
  sources::Tree tree;
  tree.club.kind = sources::ClubKind::kPlan;
  tree.root = folder.path();
  const ClubCatalog catalog = read_club(tree);
  ASSERT_EQ(catalog.readings.size(), 1u);
  EXPECT_EQ(catalog.readings[0].title, "A longer title");
}

}  // namespace
}  // namespace lectern::catalog
