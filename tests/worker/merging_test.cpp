#include "indexer/worker/merging.hpp"

namespace lectern::worker {
namespace {

PlacedWord own(const std::string& text, extract::Box box) {
  return {{{text, box}}, box, true, false};
}

RecognisedWord read(const std::string& text, extract::Box box, int line) {
  return {text, box, 90, line};
}

TEST(AddRecognised, LinesFollowThePagesOwnText) {
  extract::Page page;
  page.text = "Title";
  add_recognised(page, {own("Title", {0, 0, 50, 10})},
                 {read("two", {0, 100, 30, 10}, 1), read("words", {40, 100, 50, 10}, 1),
                  read("below", {0, 120, 40, 10}, 2)},
                 1);
  EXPECT_EQ(page.text, "Title\ntwo words\nbelow");
  EXPECT_TRUE(page.recognised);
  ASSERT_EQ(page.words.size(), 3u);
  EXPECT_EQ(page.words[0].confidence, 90);
}

TEST(AddRecognised, WhatThePageHasItselfIsNotSaidTwice) {
  extract::Page page;
  page.text = "Title";
  add_recognised(page, {own("Title", {0, 0, 50, 10})}, {read("T1tle", {2, 1, 90, 18}, 1)}, 2);
  EXPECT_EQ(page.text, "Title");
  EXPECT_FALSE(page.recognised);
}

TEST(AddRecognised, BoxesBecomePoints) {
  extract::Page page;
  add_recognised(page, {}, {read("word", {200, 100, 40, 20}, 1)}, 2);
  EXPECT_EQ(page.text, "word");
  EXPECT_EQ(page.words.at(0).box, (extract::Box{100, 50, 20, 10}));
}

}  // namespace
}  // namespace lectern::worker
