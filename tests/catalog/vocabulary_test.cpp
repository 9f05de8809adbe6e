#include "indexer/catalog/vocabulary.hpp"

#include <gtest/gtest.h>

#include "indexer/catalog/columns.hpp"
#include "indexer/catalog/icon.hpp"

namespace lectern::catalog {
namespace {

TEST(ClassifyHeader, KnowsTheUsualNames) {
  EXPECT_EQ(classify_header("Date"), ColumnKind::kDate);
  EXPECT_EQ(classify_header("**When**"), ColumnKind::kDate);
  EXPECT_EQ(classify_header("Presented by"), ColumnKind::kPresenter);
  EXPECT_EQ(classify_header("Group Number (Name)"), ColumnKind::kPresenter);
  EXPECT_EQ(classify_header("Authors"), ColumnKind::kAuthor);
  EXPECT_EQ(classify_header("Paper title"), ColumnKind::kTitle);
  EXPECT_EQ(classify_header("Slides & Recording"), ColumnKind::kLinks);
  EXPECT_EQ(classify_header("Presentation date"), ColumnKind::kDate);
  EXPECT_EQ(classify_header("발표자"), ColumnKind::kPresenter);
  EXPECT_EQ(classify_header("日期"), ColumnKind::kDate);
  EXPECT_EQ(classify_header("Докладчик"), ColumnKind::kPresenter);
  EXPECT_EQ(classify_header("Wert"), ColumnKind::kUnknown);
}

TEST(ClassifyHeader, ANameOfSomethingIsATitle) {
  for (const char* text : {"Paper Name", "Name of the paper", "Name of paper", "Article Name",
                           "Book name", "Talk Name", "Presentation name", "Session name"})
    EXPECT_EQ(classify_header(text), ColumnKind::kTitle) << text;
  for (const char* text : {"Name", "Presenter name", "Name of speaker", "Name (affiliation)",
                           "Name & email", "Full name"})
    EXPECT_EQ(classify_header(text), ColumnKind::kPresenter) << text;
}

TEST(ClassifyHeader, PicturesSayNothing) {
  EXPECT_EQ(classify_header("📅 Date"), ColumnKind::kDate);
  EXPECT_EQ(classify_header("Topic 📝:"), ColumnKind::kTitle);
}

TEST(SaysNoSession, TellsFreeWeeksFromTitles) {
  for (const char* text : {"Cancelled", "No meeting", "Spring break", "Thanksgiving (holiday)",
                           "休会", "휴강", "Postponed", "No meeting (holiday)"})
    EXPECT_TRUE(says_no_session(text)) << text;
  for (const char* text : {"Skip lists", "Breaking RSA", "Off-policy evaluation",
                           "Holiday effects in time series", "Locks", ""})
    EXPECT_FALSE(says_no_session(text)) << text;
}

TEST(IsSectionWord, DoesNotTakeASeriesForASection) {
  for (const char* text : {"Schedule", "Past meetings", "Upcoming sessions", "2024", "Fall 2021",
                           "Presentation Schedule", "What we have read in the past", "Past terms",
                           "Winter Quarter 2018 (tentative) schedule", "Lab meeting minutes",
                           "Reading group schedule", "Click to expand"})
    EXPECT_TRUE(is_section_word(text)) << text;
  for (const char* text :
       {"The Ultra-Scale Playbook", "Deep Learning Book", "Agentic Design Patterns"})
    EXPECT_FALSE(is_section_word(text)) << text;
}

TEST(NamesNoSchedule, WeighsTheWordsOfAHeading) {
  for (const char* text :
       {"Team", "Our team", "Useful links", "Suggested readings on category theory",
        "Resources for beginners in this field", "Possible topics", "Potential talks",
        "News & updates", "How to join us on Slack", "候选论文", "推荐阅读", "Changelog"})
    EXPECT_TRUE(names_no_schedule(text)) << text;
  for (const char* text :
       {"Data Team Paper Club", "Team meetings", "Big ideas in ML", "Tools seminar",
        "Low-resource languages", "推荐系统论文分享", "Schedule", "2024"})
    EXPECT_FALSE(names_no_schedule(text)) << text;
}

TEST(OnlyPoints, TellsPointingFromNaming) {
  for (const char* text : {"The video is here.", "Slides are available here",
                           "O vídeo da reunião está disponível neste link."})
    EXPECT_TRUE(only_points(text)) << text;
  for (const char* text :
       {"Slides", "Here be dragons", "The paper", "Video models are here to stay"})
    EXPECT_FALSE(only_points(text)) << text;
}

TEST(IconLabel, KeepsOnlyWordsThatNameAForm) {
  EXPECT_EQ(icon_label("far fa-file-pdf"), "pdf");
  EXPECT_EQ(icon_label("fab fa-youtube fa-2x"), "youtube");
  EXPECT_EQ(icon_label("fas fa-desktop fa-lg"), "");
}

TEST(SessionNumber, ReadsWhatAnnouncesASession) {
  const auto session = session_number("Session 6: Zero Bubble");
  ASSERT_TRUE(session);
  EXPECT_EQ(session->number, 6);
  EXPECT_EQ(session->rest, "Zero Bubble");
  EXPECT_EQ(session_number("第3回 輪読会")->number, 3);
  EXPECT_EQ(session_number("5주차 - RNN")->number, 5);
  EXPECT_FALSE(session_number("3D Gaussian Splatting"));
  EXPECT_FALSE(session_number("Weekly meeting"));
}

TEST(LeadingLabel, KnowsWhatALineIs) {
  EXPECT_EQ(leading_label("Presenter: Ada")->label, Label::kPresenter);
  EXPECT_EQ(leading_label("主讲人：张三")->label, Label::kPresenter);
  EXPECT_EQ(leading_label("Presented by Ada")->label, Label::kPresenter);
  EXPECT_FALSE(leading_label("ZeRO: Memory Optimizations"));
  EXPECT_FALSE(leading_label("https://example.org"));
}

}  // namespace
}  // namespace lectern::catalog
