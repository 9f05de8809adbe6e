#include "indexer/mining/initials.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/mining/stop_words.hpp"
#include "indexer/mining/words.hpp"

namespace lectern::mining {
namespace {

std::optional<double> cost(std::string_view short_form, std::string_view long_form) {
  std::vector<LongWord> words;
  for (const Word& word : words_of(long_form))
    words.push_back({letters_of(word.text),
                     word.before == Gap::kHyphen || is_stop_word(word.text, "en"),
                     word.before == Gap::kComma});
  return cost_of_initials(letters_of(short_form), words);
}

TEST(Initials, OfEveryWordCostNothing) {
  EXPECT_EQ(cost("TP", "tensor parallelism"), 0);
  EXPECT_EQ(cost("IB", "InfiniBand"), 0);
  EXPECT_EQ(cost("GenAI", "Generative AI"), 0.5);
  EXPECT_EQ(cost("1F1B", "one-forward-one-backward"), 0);
}

TEST(Initials, StopWordsMayBePassedOver) {
  EXPECT_LT(cost("ME", "mixture of experts"), 0.1);
  EXPECT_LT(cost("CoT", "chain of thought"), 0.1);
}

TEST(Initials, WhatIsPassedOverOrInsideAWordCosts) {
  EXPECT_GE(cost("MLP", "multilayer perceptron"), 1);
  EXPECT_GE(cost("TP", "tensor model parallelism"), 1);
  EXPECT_LT(cost("RoPE", "rotary position embedding"), 0.5);
}

TEST(Initials, TheFirstAndTheLastWordMustGiveALetter) {
  EXPECT_FALSE(cost("TP", "tensor parallelism training"));
  EXPECT_FALSE(cost("TP", "large tensor parallelism"));
  EXPECT_FALSE(cost("TPX", "tensor parallelism"));
  EXPECT_FALSE(cost("", "tensor parallelism"));
  EXPECT_FALSE(cost("TP", ""));
}

}  // namespace
}  // namespace lectern::mining
