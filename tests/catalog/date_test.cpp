#include "indexer/catalog/date.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lectern::catalog {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

year_month_day on(int y, unsigned m, unsigned d) { return {year{y}, month{m}, day{d}}; }

std::optional<year_month_day> read(std::string_view text, DateForms forms = DateForms::kDateCell) {
  const auto dates = find_dates(text, forms);
  if (dates.empty() || !dates.front().year) return std::nullopt;
  return on(*dates.front().year, dates.front().month, dates.front().day);
}

std::vector<std::optional<year_month_day>> resolve(const std::vector<std::string>& cells,
                                                   DateHints hints = {},
                                                   std::optional<YearSpan> years = {}) {
  std::vector<DatedEntry> entries;
  for (const std::string& cell : cells) {
    const auto dates = find_dates(cell, DateForms::kDateCell);
    entries.push_back({dates.empty() ? std::nullopt : std::optional{dates.front()}, years});
  }
  std::vector<std::optional<year_month_day>> out;
  for (const ResolvedDate& resolved : resolve_dates(entries, hints)) out.push_back(resolved.date);
  return out;
}

struct Form {
  const char* text;
  year_month_day date;
};

void PrintTo(const Form& form, std::ostream* out) { *out << form.text; }

class DateForm : public ::testing::TestWithParam<Form> {};

TEST_P(DateForm, IsRead) { EXPECT_EQ(read(GetParam().text), GetParam().date) << GetParam().text; }

INSTANTIATE_TEST_SUITE_P(
    All, DateForm,
    ::testing::Values(
        Form{"2 Apr, 2026", on(2026, 4, 2)}, Form{"06 Nov, 2025", on(2025, 11, 6)},
        Form{"Saturday, April 13, 2024", on(2024, 4, 13)}, Form{"May 1st, 2020", on(2020, 5, 1)},
        Form{"2021.06.02", on(2021, 6, 2)}, Form{"2021-06-02", on(2021, 6, 2)},
        Form{"2021/6/2", on(2021, 6, 2)}, Form{"20210602", on(2021, 6, 2)},
        Form{"13/04/24", on(2024, 4, 13)}, Form{"13.04.2024", on(2024, 4, 13)},
        Form{"4/13/2024", on(2024, 4, 13)}, Form{"2021年6月2日", on(2021, 6, 2)},
        Form{"2022년 3월 15일", on(2022, 3, 15)}, Form{"13 de abril de 2024", on(2024, 4, 13)},
        Form{"1er mai 2023", on(2023, 5, 1)}, Form{"3. März 2022", on(2022, 3, 3)},
        Form{"3 марта 2023", on(2023, 3, 3)}, Form{"ngày 5 tháng 6 năm 2021", on(2021, 6, 5)},
        Form{"Jan 5-7, 2021", on(2021, 1, 5)}, Form{"5-7 May 2021", on(2021, 5, 5)},
        Form{"Apr 13 '24", on(2024, 4, 13)}, Form{"2021-Jun-02", on(2021, 6, 2)},
        Form{"Wed, 3rd of March 2021", on(2021, 3, 3)},
        Form{"April 13 (Sat) 2024", on(2024, 4, 13)}, Form{"Sept. 9, 2021 18:00", on(2021, 9, 9)}));

TEST(FindDates, ReadsDotsUnderscoresAndDoubledHyphens) {
  EXPECT_EQ(read("Nov.25.2020", DateForms::kFreeText), on(2020, 11, 25));
  EXPECT_EQ(read("2025_12_10", DateForms::kFreeText), on(2025, 12, 10));
  EXPECT_EQ(read("2025_12_10__19_00", DateForms::kFreeText), on(2025, 12, 10));
  EXPECT_EQ(read("2018--6--29", DateForms::kFreeText), on(2018, 6, 29));
  EXPECT_EQ(read("3--5 May 2021", DateForms::kFreeText), on(2021, 5, 3));
}

TEST(FindDates, VersionsAndNumbersWithUnderscoresAreNone) {
  for (const char* text : {"v1_2_03", "May.2.0", "Mar.3.1", "1--2--3"})
    EXPECT_TRUE(find_dates(text, DateForms::kFreeText).empty()) << text;
}

TEST(ResemblesDate, KnowsWhatWasMeantAsOne) {
  for (const char* text : {"2021-13-45", "May 32", "2021 / 2 / 30", "31.02.2021"})
    EXPECT_TRUE(resembles_date(text)) << text;
  for (const char* text : {"Fall 2021", "March 2021", "2021/22", "Week 3", "to be found"})
    EXPECT_FALSE(resembles_date(text)) << text;
}

TEST(FindDates, LeavesAlonePlacesThatOnlyLookLikeDates) {
  for (const char* text :
       {"version 1.2.3", "GPT-4", "May contain nuts", "Chapter 3-4", "at 10.15", "192.168.10.1",
        "Mar 3x", "2021", "March 2021", "31/31/2021", "30 Feb 2021"})
    EXPECT_TRUE(find_dates(text, DateForms::kFreeText).empty()) << text;
}

TEST(FindDates, ColonAfterADayBeginsItsTitle) {
  const auto dates = find_dates("Dec 15: Spectral clustering", DateForms::kFreeText);
  ASSERT_EQ(dates.size(), 1u);
  EXPECT_EQ(dates[0].day, 15u);
}

TEST(ResolveDates, OneUnambiguousCellDecidesTheColumn) {
  EXPECT_THAT(resolve({"03/04/2024", "17/04/2024"}),
              ::testing::ElementsAre(on(2024, 4, 3), on(2024, 4, 17)));
  EXPECT_THAT(resolve({"03/04/2024", "03/18/2024"}),
              ::testing::ElementsAre(on(2024, 3, 4), on(2024, 3, 18)));
}

TEST(ResolveDates, WeekdayTellsDayFromMonth) {
  EXPECT_THAT(resolve({"Tue 03/12/2024"}), ::testing::ElementsAre(on(2024, 12, 3)));
}

TEST(ResolveDates, SteadierOrderWins) {
  EXPECT_THAT(
      resolve({"1/5/2023", "1/12/2023", "2/2/2023", "2/9/2023"}),
      ::testing::ElementsAre(on(2023, 1, 5), on(2023, 1, 12), on(2023, 2, 2), on(2023, 2, 9)));
}

TEST(ResolveDates, AGuessIsReported) {
  const auto dates = find_dates("03/04/2024", DateForms::kDateCell);
  const auto resolved = resolve_dates({{dates.front(), {}}}, {});
  EXPECT_EQ(resolved[0].date, on(2024, 4, 3));
  EXPECT_NE(resolved[0].doubt, "");
}

TEST(ResolveDates, YearsComeFromTheSection) {
  EXPECT_THAT(resolve({"May 3"}, {}, YearSpan{2019, 2019}), ::testing::ElementsAre(on(2019, 5, 3)));
}

TEST(ResolveDates, AcademicYearsTurnInSummer) {
  EXPECT_THAT(resolve({"Oct 3", "Feb 7"}, {}, YearSpan{2021, 2022}),
              ::testing::ElementsAre(on(2021, 10, 3), on(2022, 2, 7)));
}

TEST(ResolveDates, YearsRunOnFromNeighboursOverNewYear) {
  EXPECT_THAT(
      resolve({"Nov 29, 2021", "Dec 13", "Jan 10", "Jan 24"}),
      ::testing::ElementsAre(on(2021, 11, 29), on(2021, 12, 13), on(2022, 1, 10), on(2022, 1, 24)));
  EXPECT_THAT(
      resolve({"Jan 24, 2022", "Jan 10", "Dec 13", "Nov 29"}),
      ::testing::ElementsAre(on(2022, 1, 24), on(2022, 1, 10), on(2021, 12, 13), on(2021, 11, 29)));
}

TEST(ResolveDates, NoYearAnywhereIsReportedNotGuessed) {
  const auto dates = find_dates("May 3", DateForms::kDateCell);
  const auto resolved = resolve_dates({{dates.front(), {}}}, {});
  EXPECT_FALSE(resolved[0].date);
  EXPECT_NE(resolved[0].doubt, "");
}

}  // namespace
}  // namespace lectern::catalog
