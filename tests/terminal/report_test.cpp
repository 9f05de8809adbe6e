#include "server/terminal/report.hpp"

#include <gmock/gmock.h>

namespace lectern::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

// One session with a slide that matches, for tests to change.
class Report : public ::testing::Test {
 protected:
  Report() {
    search::Result& result = answer_.results.emplace_back();
    result.session.title = "Inverted index";
    result.session.club_name = "Lamplighters";
    result.session.date = "2025-03-04";
    result.session.presenters = {"Ada", "Grace"};
    hit_ = {.kind = schema::PassageKind::kSlide, .page = 3};
    hit_.material = {"Slides", "slides/index.pdf", "9f"};
    hit_.snippet = {"A posting list", {{2, 9}}, 0};
    hit_.url = "/media/9f/9f86/document.pdf#page=3";
    answer_.sessions = 1;
    answer_.passages = 4;
  }

  std::string text(const terminal::Screen& screen = {}) {
    answer_.results[0].hits = {hit_};
    return terminal::report(answer_, request_, "/archive", screen);
  }

  search::Answer answer_;
  search::Request request_;
  search::Hit hit_;
};

TEST_F(Report, ASessionIsNamedWithItsPassagesAndWhereTheyOpen) {
  answer_.results[0].more_hits = 3;
  EXPECT_EQ(text(),
            "1 session, 4 passages\n"
            "\n"
            "1.  Inverted index\n"
            "    Lamplighters · 2025-03-04 · Ada, Grace\n"
            "    slide 3 · slides/index.pdf\n"
            "      A posting list\n"
            "      file:///archive/media/9f/9f86/document.pdf#page=3\n"
            "    3 more\n");
}

TEST_F(Report, NothingFoundIsSaid) {
  answer_ = {};
  EXPECT_EQ(terminal::report(answer_, request_, "/archive", {}), "Nothing was found.\n");
}

TEST_F(Report, TotalsThatAreBoundsAreSaidToBe) {
  answer_.exact = false;
  EXPECT_THAT(text(), StartsWith("At least 1 session, 4 passages\n"));
}

TEST_F(Report, HowTheQueryWasReadIsSaid) {
  answer_.query.corrected = "cached";
  answer_.query.also = {"mixture of experts", "MoE"};
  answer_.query.ignored = {"the", "of"};
  answer_.query.notes = {"A note."};
  answer_.results[0].missing = {"cache"};
  EXPECT_THAT(text(), HasSubstr("Searched for: cached\nAlso searched: mixture of experts, MoE\n"
                                "Not searched for: the, of\nA note.\n"));
  EXPECT_THAT(text(), HasSubstr("\n    without cache\n"));
}

TEST_F(Report, APassageSaysWhatItIs) {
  hit_.kind = schema::PassageKind::kNote;
  hit_.author = "Ada";
  EXPECT_THAT(text(), HasSubstr("    note by Ada, page 3 · slides/index.pdf\n"));
  hit_ = {.kind = schema::PassageKind::kTranscript, .start_s = 754};
  hit_.url = "https://example.org/watch?v=1&t=754s";
  EXPECT_THAT(text(), HasSubstr("    transcript at 12:34\n      https://example.org/watch?v=1&t"));
  hit_.start_s = 3 * 3600 + 62;
  EXPECT_THAT(text(), HasSubstr("    transcript at 3:01:02\n"));
}

TEST_F(Report, ALinkToTheServersOwnPagesIsLeftOut) {
  hit_.url = "/sessions/x";
  EXPECT_THAT(text(), Not(HasSubstr("/sessions/x")));
}

TEST_F(Report, AFilesPathIsEncoded) {
  answer_.results[0].hits = {hit_};
  EXPECT_THAT(terminal::report(answer_, request_, "/my archive/100%", {}),
              HasSubstr("file:///my%20archive/100%25/media/9f/9f86/document.pdf#page=3\n"));
}

TEST_F(Report, LaterPagesCountOn) {
  request_.page = 3;
  EXPECT_THAT(text(), HasSubstr("1 session, 4 passages, page 3\n\n21. Inverted index\n"));
}

TEST_F(Report, TitlesAndMarksStandOutOnAScreenWithColours) {
  const std::string coloured = text({.width = 80, .colours = true});
  EXPECT_THAT(coloured, HasSubstr("\033[1m1.  Inverted index\033[0m\n"));
  EXPECT_THAT(coloured, HasSubstr("A \033[1;33mposting\033[0m list\n"));
  EXPECT_THAT(text({.width = 80}), Not(HasSubstr("\033")));
}

TEST_F(Report, WhatIsWrittenInAnArchiveDoesNotSteerTheTerminal) {
  answer_.results[0].session.title = "a\033[2Jb";
  answer_.results[0].session.club_name = "\033c";
  hit_.author = "\033[31m";
  hit_.snippet.text = "\033]0;x\007";
  hit_.url = "https://example.org/\033[2J";
  hit_.material->path = "\033[2J.pdf";
  EXPECT_THAT(text(), Not(HasSubstr("\033")));
}

}  // namespace
}  // namespace lectern::testing
