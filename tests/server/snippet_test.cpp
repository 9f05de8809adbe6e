#include "server/search/snippet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/search/clean_text.hpp"

namespace lectern::search {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;

std::vector<schema::Stemmer>& stemmers() {
  static std::vector<schema::Stemmer> english{schema::Stemmer{{"en"}}};
  return english;
}

// Of these words, and of words that begin like these.
WordMatcher matcher(const std::string& words, const std::vector<std::string>& beginnings = {}) {
  std::vector<Asked> asked;
  for (const schema::Word& word : schema::words_to_find(words)) {
    const bool stemmed = schema::is_stemmed(word);
    asked.push_back({word.folded,
                     {},
                     {},
                     {{stemmed ? Form::Sort::kStem : Form::Sort::kWritten,
                       stemmed ? stemmers().front()(word.folded) : word.folded}}});
  }
  for (const std::string& beginning : beginnings)
    asked.push_back({beginning, {}, {}, {{Form::Sort::kBeginning, beginning}}});
  return WordMatcher{asked, stemmers()};
}

std::vector<std::string> marked(const Snippet& snippet) {
  const std::u32string text = clean_text(snippet.text);
  std::vector<std::string> pieces;
  for (const auto& [begin, end] : snippet.marks)
    pieces.push_back(to_utf8(std::u32string_view{text}.substr(begin, end - begin)));
  return pieces;
}

std::string filler(int words) {
  std::string text;
  for (int i = 0; i < words; ++i) text += "lorem ipsum ";
  return text;
}

TEST(MakeSnippet, MarksCountCodePoints) {
  const Snippet snippet = make_snippet("😀é𝔘 кэш cache", matcher("cache"));
  EXPECT_EQ(snippet.text, "😀é𝔘 кэш cache");
  EXPECT_THAT(snippet.marks, ElementsAre(Pair(8u, 13u)));
}

TEST(MakeSnippet, MarksWordsOfTheSameStemAndPrefix) {
  EXPECT_THAT(marked(make_snippet("Caches, caching; the cache's cachet", matcher("cache"))),
              ElementsAre("Caches", "caching", "cache's"));
  EXPECT_THAT(marked(make_snippet("Pipelined pipes and pip", matcher("", {"pipe"}))),
              ElementsAre("Pipelined", "pipes"));
}

TEST(MakeSnippet, MarksTechnicalNames) {
  EXPECT_THAT(marked(make_snippet("In C++ or C# or C, at 3.14", matcher("c++"))),
              ElementsAre("C++"));
  EXPECT_THAT(marked(make_snippet("fish+chips version 3.14, 3", matcher("3.14"))),
              ElementsAre("3.14"));
  EXPECT_THAT(marked(make_snippet("An all-to-all 1F1B", matcher("1f1b all-to-all"))),
              ElementsAre("all", "to", "all", "1F1B"));
}

TEST(MakeSnippet, JoinsLinesAndNeverHoldsControlCharacters) {
  const Snippet snippet =
      make_snippet("one\r\n\ttwo\x01\x02 \xFFthree  \xC2\xA0 four\n", matcher("two"));
  EXPECT_EQ(snippet.text, "one two \uFFFDthree four");
  EXPECT_THAT(marked(snippet), ElementsAre("two"));
}

TEST(MakeSnippet, MarkupIsTextLikeAnyOther) {
  const Snippet snippet = make_snippet("<b>cache</b> & <script>", matcher("cache"));
  EXPECT_EQ(snippet.text, "<b>cache</b> & <script>");
  EXPECT_THAT(snippet.marks, ElementsAre(Pair(3u, 8u)));
}

TEST(MakeSnippet, ShowsWhereTheWordsStandTogether) {
  const std::string text =
      "bubble " + filler(60) + "the zero bubble schedule is here " + filler(60) + "zero";
  const Snippet snippet = make_snippet(text, matcher("zero bubble"));
  EXPECT_THAT(snippet.text, HasSubstr("the zero bubble schedule"));
  EXPECT_THAT(marked(snippet), ElementsAre("zero", "bubble"));
}

TEST(MakeSnippet, IsShortAndCutBetweenWords) {
  const std::string text = filler(50) + "cache " + filler(50);
  const Snippet snippet = make_snippet(text, matcher("cache"));
  EXPECT_LE(clean_text(snippet.text).size(), 240u);
  EXPECT_GE(clean_text(snippet.text).size(), 180u);
  EXPECT_THAT(" " + snippet.text + " ", ::testing::MatchesRegex(" (lorem |ipsum |cache )+"));
}

TEST(MakeSnippet, AWordLongerThanTheSnippetDoesNotEscapeIt) {
  std::string text(5000, 'x');
  text += " cache";
  const Snippet snippet = make_snippet(text, matcher("cache"));
  EXPECT_THAT(marked(snippet), ElementsAre("cache"));
  EXPECT_LE(snippet.text.size(), 260u);
}

TEST(MakeSnippet, WithoutAMatchIsTheBeginning) {
  const Snippet snippet = make_snippet("Beginning " + filler(60), matcher("absent"));
  EXPECT_TRUE(snippet.text.starts_with("Beginning lorem"));
  EXPECT_THAT(snippet.marks, IsEmpty());
  EXPECT_EQ(make_snippet("", matcher("x")).text, "");
}

TEST(MakeSnippet, ChinesePairsAreMarkedAsOnePiece) {
  const Snippet snippet = make_snippet("关于分布式训练的方法，练习", matcher("分布式训练"));
  EXPECT_THAT(marked(snippet), ElementsAre("分布式训练"));
}

}  // namespace
}  // namespace lectern::search
