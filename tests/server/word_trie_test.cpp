#include "server/search/word_trie.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace lectern::search {
namespace {

using ::testing::IsEmpty;

std::set<std::u32string> words_in(const WordTrie& trie, const std::vector<WordRange>& ranges) {
  std::set<std::u32string> words;
  for (const WordRange& range : ranges)
    for (std::uint32_t i = range.begin; i < range.end; ++i) words.emplace(trie.word(i));
  return words;
}

// Optimal string alignment by its definition.
unsigned distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::vector<unsigned>> cost(a.size() + 1, std::vector<unsigned>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = static_cast<unsigned>(i + j);
        continue;
      }
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1,
                             cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  return cost[a.size()][b.size()];
}

TEST(WordTrie, WhatBeginsAlikeIsARange) {
  const WordTrie trie{{U"a", U"tense", U"tensor", U"tensors", U"test"}};
  const auto tens = trie.beginning_with(U"tens");
  EXPECT_EQ(tens.begin, 1u);
  EXPECT_EQ(tens.end, 4u);
  EXPECT_EQ(trie.beginning_with(U"").end, 5u);
  EXPECT_EQ(trie.beginning_with(U"x").begin, trie.beginning_with(U"x").end);
  EXPECT_EQ(trie.exactly(U"tensor").begin, 2u);
  EXPECT_EQ(trie.exactly(U"tensor").end, 3u);
  EXPECT_EQ(trie.exactly(U"tens").begin, trie.exactly(U"tens").end);
}

TEST(WordTrie, AnEmptyOneHasNothing) {
  for (const WordTrie& trie : {WordTrie{}, WordTrie{{}}}) {
    EXPECT_EQ(trie.beginning_with(U"a").end, 0u);
    EXPECT_EQ(trie.exactly(U"a").end, 0u);
    EXPECT_THAT(trie.resembling(U"abcd", true), IsEmpty());
  }
}

// As whatever ran before leaves it: what is read without having been written shows.
[[gnu::noinline]] void leave_ones_on_the_stack() {
  volatile unsigned char rest[16 * 1024];
  for (volatile unsigned char& byte : rest) byte = 1;
}

// Beside a search of all words, one by one.
TEST(WordTrie, FindsWhatResemblesAndNothingElse) {
  std::mt19937 random{7};
  const auto any_word = [&] {
    std::u32string word;
    for (std::size_t left = 1 + random() % 11; left > 0; --left)
      word += static_cast<char32_t>('a' + random() % 3);
    return word;
  };
  std::set<std::u32string> all;
  while (all.size() < 40) all.insert(any_word());
  const WordTrie trie{{all.begin(), all.end()}};
  for (int i = 0; i < 300; ++i) {
    const std::u32string typed = any_word();
    std::set<std::u32string> whole, beginnings;
    for (const std::u32string& word : all) {
      const auto allowed = [&](const std::u32string& part) {
        if (typed.size() < 4 || part.empty()) return 0u;
        return typed.size() < 8 || part[0] != typed[0] ? 1u : 2u;
      };
      const auto resembles = [&](const std::u32string& part) {
        const unsigned edits = distance(typed, part);
        return edits > 0 && edits <= allowed(part);
      };
      if (resembles(word)) whole.insert(word);
      for (std::size_t size = 1; size <= word.size(); ++size)
        if (resembles(word.substr(0, size))) beginnings.insert(word);
    }
    leave_ones_on_the_stack();
    const auto found = trie.resembling(typed, false);
    leave_ones_on_the_stack();
    const auto begun = trie.resembling(typed, true);
    EXPECT_EQ(words_in(trie, found), whole);
    EXPECT_EQ(words_in(trie, begun), beginnings);
  }
}

TEST(WordTrie, LongWordsAreOnlyFoundAsTyped) {
  const std::u32string word(60, U'x');
  const WordTrie trie{{word}};
  EXPECT_EQ(trie.exactly(word).end, 1u);
  EXPECT_THAT(trie.resembling(word.substr(1), true), IsEmpty());
}

}  // namespace
}  // namespace lectern::search
