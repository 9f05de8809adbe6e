#include "server/search/page_boxes.hpp"

#include <gmock/gmock.h>

namespace lectern::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Each word 10 points per character wide, with a blank between; a line is 20 points high.
PageWords page(const std::vector<std::vector<std::string>>& lines) {
  PageWords page{600, 400, {}};
  double top = 0;
  for (const auto& line : lines) {
    double left = 0;
    for (const std::string& text : line) {
      const double width = 10.0 * static_cast<double>(text.size());
      page.words.push_back({text, {left, top, left + width, top + 15}});
      left += width + 10;
    }
    top += 20;
  }
  return page;
}

class PageBoxes : public ::testing::Test {
 protected:
  static Form stem(const std::string& text) { return {Form::Sort::kStem, text}; }
  static Form written(const std::string& text) { return {Form::Sort::kWritten, text}; }

  // Pieces of a query, each with what answers it.
  std::vector<MatchedBox> boxes(const PageWords& page, const std::vector<std::vector<Form>>& pieces,
                                std::size_t most = 100) {
    std::vector<Asked> asked;
    for (const std::vector<Form>& forms : pieces) asked.push_back({"", {}, {}, forms});
    return matched_boxes(page, WordMatcher{asked, stemmers_}, most);
  }

  // "word left-right@line:term" of each.
  std::vector<std::string> told(const std::vector<MatchedBox>& boxes) {
    std::vector<std::string> lines;
    for (const MatchedBox& each : boxes)
      lines.push_back(each.word + " " + std::to_string(std::lround(each.box.left)) + "-" +
                      std::to_string(std::lround(each.box.right)) + "@" +
                      std::to_string(std::lround(each.box.top / 20)) + ":" +
                      std::to_string(each.term));
    return lines;
  }

  std::vector<schema::Stemmer> stemmers_ = {schema::Stemmer{{"en"}}};
};

TEST_F(PageBoxes, WordsThatMatchAreMarkedWithTheirPunctuation) {
  EXPECT_THAT(
      told(boxes(page({{"Posting", "lists,", "sorted"}}), {{stem("list")}, {stem("sort")}})),
      ElementsAre("lists, 80-140@0:1", "sorted 150-210@0:2"));
}

TEST_F(PageBoxes, WithoutAQueryNothingIsMarked) {
  EXPECT_THAT(boxes(page({{"Posting", "lists"}}), {}), IsEmpty());
}

TEST_F(PageBoxes, APartOfAWordOfThePageIsMarkedInItsPlace) {
  EXPECT_THAT(told(boxes(page({{"cache/evict"}}), {{stem("cach")}})),
              ElementsAre("cache/evict 0-50@0:1"));
  EXPECT_THAT(told(boxes(page({{"(cache/evict)"}}), {{stem("evict")}})),
              ElementsAre("(cache/evict) 70-130@0:1"));
}

TEST_F(PageBoxes, WhatIsJoinedByHyphensIsOneBox) {
  EXPECT_THAT(
      told(boxes(page({{"an", "all-to-all", "exchange"}}), {{written("all"), written("to")}})),
      ElementsAre("all-to-all 30-130@0:1"));
}

TEST_F(PageBoxes, AWordHyphenatedAtALinesEndIsMarkedInBothLines) {
  const PageWords both = page({{"flash", "atten-"}, {"tion,", "again"}});
  EXPECT_THAT(told(boxes(both, {{stem("attent")}})),
              ElementsAre("atten- 60-120@0:1", "tion, 0-50@1:1"));
  EXPECT_THAT(told(boxes(page({{"flash", "atten\u00AD"}, {"tion"}}), {{stem("attent")}})).size(),
              2u);
}

TEST_F(PageBoxes, AHyphenInsideALineJoinsNothing) {
  EXPECT_THAT(boxes(page({{"atten-", "tion"}}), {{stem("attent")}}), IsEmpty());
}

TEST_F(PageBoxes, AHyphenThatBelongsToTheWordPartsIt) {
  EXPECT_THAT(told(boxes(page({{"multi-"}, {"head", "attention"}}), {{stem("head")}})),
              ElementsAre("head 0-40@1:1"));
  EXPECT_THAT(told(boxes(page({{"multi-"}, {"head"}}), {{written("multi"), stem("head")}})),
              ElementsAre("multi- 0-60@0:1", "head 0-40@1:1"));
}

TEST_F(PageBoxes, StopWordsAreMarkedOnlyInTheirPhrase) {
  const std::vector<Form> phrase = {stem("mixtur"), written("of"), stem("expert")};
  EXPECT_THAT(
      told(boxes(page({{"a", "lot", "of", "words"}, {"mixture", "of", "experts"}}), {phrase})),
      ElementsAre("mixture 0-70@1:1", "of 80-100@1:1", "experts 110-180@1:1"));
}

TEST_F(PageBoxes, StopWordsAreMarkedWhereNothingElseIsAsked) {
  EXPECT_THAT(told(boxes(page({{"to", "be", "heard"}}), {{written("to"), written("be")}})),
              ElementsAre("to 0-20@0:1", "be 30-50@0:1"));
}

TEST_F(PageBoxes, ChineseIsMarkedByItsCharacters) {
  PageWords one{600, 400, {{"分散学習の方法", {0, 0, 140, 20}}}};
  EXPECT_THAT(told(boxes(one, {{written("分散"), written("散学"), written("学習")}})),
              ElementsAre("分散学習の方法 0-80@0:1"));
  EXPECT_THAT(told(boxes(one, {{written("方法")}})), ElementsAre("分散学習の方法 100-140@0:1"));
}

TEST_F(PageBoxes, AWordThatStandsUprightIsMarkedWhole) {
  const PageWords upright{600, 400, {{"cache/evict", {0, 0, 15, 110}}}};
  const auto found = boxes(upright, {{stem("evict")}});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].box.right, 15);
  EXPECT_EQ(found[0].box.bottom, 110);
}

TEST_F(PageBoxes, ThereAreNoMoreThanAllowed) {
  EXPECT_EQ(boxes(page({std::vector<std::string>(50, "list")}), {{stem("list")}}, 7).size(), 7u);
}

TEST_F(PageBoxes, WordsThatAreNotWordsAreHarmless) {
  for (const char* odd : {"", "-", "--", "\xff\xfe", "\u00AD", "\xC2"})
    EXPECT_THAT(
        told(boxes(page({{odd, "list"}, {odd}, {"-", odd}, {"list-"}}), {{stem("list")}})).size(),
        2u)
        << odd;
}

}  // namespace
}  // namespace lectern::search
