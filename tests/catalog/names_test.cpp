#include "indexer/catalog/names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lectern::catalog {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(SplitPresenters, SeparatesAsPeopleDo) {
  EXPECT_THAT(split_presenters("@julia-m, @fxl"), ElementsAre("@julia-m", "@fxl"));
  EXPECT_THAT(split_presenters("Ben Schneider & Kunjan Patel"),
              ElementsAre("Ben Schneider", "Kunjan Patel"));
  EXPECT_THAT(split_presenters("Ann, Bob and Cyd"), ElementsAre("Ann", "Bob", "Cyd"));
  EXPECT_THAT(split_presenters("张三、李四"), ElementsAre("张三", "李四"));
}

TEST(SplitPresenters, ASlashWithoutSpacesIsPartOfAName) {
  EXPECT_THAT(split_presenters("9 (TechWave/B-Team)"), ElementsAre("TechWave/B-Team"));
}

TEST(SplitPresenters, AGroupsNumberIsNotItsName) {
  EXPECT_THAT(split_presenters("7 (Team Q*)"), ElementsAre("Team Q*"));
  EXPECT_THAT(split_presenters("8  (ML Mavericks)"), ElementsAre("ML Mavericks"));
}

TEST(SplitPresenters, PlaceholdersAreNobody) {
  for (const char* text : {"", "TBD", "--", "?", "待定", "n/a", "(TBA)"})
    EXPECT_THAT(split_presenters(text), IsEmpty()) << text;
}

TEST(SplitPresenters, DegreesAreNobody) {
  EXPECT_THAT(split_presenters("Ada Lovelace, PhD"), ElementsAre("Ada Lovelace"));
  EXPECT_THAT(split_presenters("Ada Lovelace, M.D., MPH; Ben Vole PhD"),
              ElementsAre("Ada Lovelace", "Ben Vole"));
  EXPECT_THAT(split_presenters("JL, MD"), ElementsAre("JL", "MD"));
}

TEST(SplitPresenters, DoubtsNotesAndLabelsAreNoPartOfANames) {
  EXPECT_THAT(split_presenters("?Ada"), ElementsAre("Ada"));
  EXPECT_THAT(split_presenters("Ada?"), ElementsAre("Ada"));
  EXPECT_THAT(split_presenters("Volunteer?"), IsEmpty());
  EXPECT_THAT(split_presenters("[ask around]"), IsEmpty());
  EXPECT_THAT(split_presenters("[Ada Lovelace]"), ElementsAre("Ada Lovelace"));
  EXPECT_THAT(split_presenters("Presenters: Ada & Ben"), ElementsAre("Ada", "Ben"));
}

TEST(LooksLikePeople, TellsNamesFromVenuesAndReferences) {
  EXPECT_TRUE(looks_like_people("Ada Lovelace", false));
  EXPECT_TRUE(looks_like_people("@ada, Grace Hopper", false));
  EXPECT_TRUE(looks_like_people("Alice", true));
  for (const char* text : {"Dao et al., 2022", "NeurIPS 2021", "ICLR", "Part II", "Deep Learning",
                           "a survey", "Chapter 3"})
    EXPECT_FALSE(looks_like_people(text, true)) << text;
}

}  // namespace
}  // namespace lectern::catalog
