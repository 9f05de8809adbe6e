#include "indexer/recordings/description_chapters.hpp"
#include "indexer/recordings/links.hpp"

namespace lectern::recordings {

void PrintTo(const Chapter& chapter, std::ostream* out) {
  *out << chapter.begin.count() << " " << chapter.title;
}

namespace {

using namespace std::chrono_literals;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<Chapter> chapters(std::string_view description) {
  return chapters_of_description(description, std::nullopt);
}

TEST(DescriptionChapters, AreLinesWithTimes) {
  EXPECT_THAT(chapters("We read a paper.\n\n0:00 Intro\n1:02 - Posting lists (part 1)\n"
                       "some words\n1:02:03 – Questions?\n"),
              ElementsAre(Chapter{0s, "Intro"}, Chapter{62s, "Posting lists (part 1)"},
                          Chapter{3723s, "Questions?"}));
}

TEST(DescriptionChapters, MayStandInBracketsBehindBulletsAndWithAnEnd) {
  EXPECT_THAT(
      chapters("(00:00) a\r\n• [01:00] b\r\n- 02:00-03:00 c\r\n▶ 03:00: d\r\n"),
      ElementsAre(Chapter{0s, "a"}, Chapter{60s, "b"}, Chapter{120s, "c"}, Chapter{180s, "d"}));
}

TEST(DescriptionChapters, MayHaveTheirTimesAtTheEnd) {
  EXPECT_THAT(chapters("Introduction: what is it?  00:00\nEarly thinkers 0:46\nCredits (1:31)"),
              ElementsAre(Chapter{0s, "Introduction: what is it?"}, Chapter{46s, "Early thinkers"},
                          Chapter{91s, "Credits"}));
}

TEST(DescriptionChapters, BeginWithZeroAreThreeAndAscend) {
  EXPECT_THAT(chapters("0:00 a\n1:00 b\n"), IsEmpty());
  EXPECT_THAT(chapters("0:30 a\n1:00 b\n2:00 c\n"), IsEmpty());
  EXPECT_THAT(chapters("0:00 a\n2:00 b\n1:00 c\n"), IsEmpty());
  EXPECT_THAT(chapters("Starts at 18:30\n0:00 a\n1:00 b\n2:00 c\n0:10 d\n"), SizeIs(3));
}

TEST(DescriptionChapters, ThatBeginAfterTheEndAreLeftOut) {
  EXPECT_THAT(chapters_of_description("0:00 a\n1:00 b\n2:00 c\n9:00 d\n", 5min), SizeIs(3));
}

TEST(DescriptionChapters, NumbersThatAreNoTimesAreNone) {
  EXPECT_THAT(chapters("0:00 a\n1:60 b\n1:2 c\n12345:00 d\n1:00:00:00 e\n2:3:4:5\n:\n::\n3:00\n"),
              IsEmpty());
}

auto link(const std::string& url, const std::string& title) {
  return AllOf(Field(&Link::url, url), Field(&Link::title, title));
}

TEST(DescriptionLinks, HaveTheWordsOfTheirLine) {
  EXPECT_THAT(
      links_in("- Slides: https://example.org/a.pdf\nhttps://example.org/b (the paper)\n"
               "Code https://example.org/c Data https://example.org/d\n"),
      ElementsAre(link("https://example.org/a.pdf", "Slides"),
                  link("https://example.org/b", "the paper"), link("https://example.org/c", "Code"),
                  link("https://example.org/d", "Data")));
}

TEST(DescriptionLinks, TakeTheLineAboveForATitleWhenItIsAHeading) {
  EXPECT_THAT(
      links_in("Paper:\nhttps://example.org/a\n\nhttps://example.org/b"),
      ElementsAre(link("https://example.org/a", "Paper"), link("https://example.org/b", "")));
}

TEST(DescriptionLinks, EndBeforePunctuation) {
  EXPECT_THAT(
      links_in("See https://example.org/a, (https://example.org/b). <https://example.org/c> "
               "https://en.wikipedia.org/wiki/Index_(search)! HTTPS://example.org/論文。次"),
      ElementsAre(Field(&Link::url, "https://example.org/a"),
                  Field(&Link::url, "https://example.org/b"),
                  Field(&Link::url, "https://example.org/c"),
                  Field(&Link::url, "https://en.wikipedia.org/wiki/Index_(search)"),
                  Field(&Link::url, "HTTPS://example.org/論文")));
}

TEST(DescriptionLinks, AreOfTheWebAndEachOnce) {
  EXPECT_THAT(links_in("javascript:alert(1) file:///etc/passwd ftp://x/y https:// http://. "
                       "https://example.org/a https://example.org/a"),
              ElementsAre(Field(&Link::url, "https://example.org/a")));
}

TEST(DescriptionLinks, OfALongDescriptionAreBounded) {
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "https://example.org/" + std::to_string(i) + " ";
  EXPECT_LE(links_in(text).size(), 1000U);
}

}  // namespace
}  // namespace lectern::recordings
