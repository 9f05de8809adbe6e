// Texts made to cost time or memory: whatever comes out is small.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/mining/acronym_tally.hpp"
#include "indexer/mining/phrases.hpp"
#include "indexer/schema/utf8.hpp"

namespace lectern::mining {
namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

class HostileText : public ::testing::TestWithParam<std::string> {};

TEST_P(HostileText, GivesLittle) {
  AcronymTally tally{"en"};
  tally.add(GetParam());
  const auto acronyms = std::move(tally).take();
  EXPECT_LE(acronyms.size(), 200u);
  for (const schema::AcronymRecord& one : acronyms) {
    EXPECT_TRUE(schema::is_utf8(one.long_form));
    EXPECT_LE(one.long_form.size(), 1'000u);
  }
  const auto phrases = phrases_of({GetParam(), GetParam()}, "en");
  EXPECT_LE(phrases.size(), 40u);
  for (const schema::PhraseRecord& one : phrases) {
    EXPECT_TRUE(schema::is_utf8(one.text));
    EXPECT_LE(one.text.size(), 200u);
  }
}

std::string before_bracket(std::string text) {
  text.append(" (AB)");
  return text;
}

std::string many_pairs() {
  std::string text;
  for (int i = 0; i < 20'000; ++i) {
    std::string short_form;
    for (const int part : {i, i / 26, i / 676}) {
      text.push_back(static_cast<char>('a' + part % 26));
      text.append("lpha ");
      short_form.push_back(static_cast<char>('A' + part % 26));
    }
    text.append("(").append(short_form).append(")\n");
  }
  return text;
}

std::string many_words() {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text.append("w").append(std::to_string(i)).append("x ");
  return text;
}

INSTANTIATE_TEST_SUITE_P(
    All, HostileText,
    ::testing::Values(repeated("(", 300'000), repeated("(AB", 100'000), repeated("A ", 200'000),
                      before_bracket(repeated("a-", 200'000)), repeated("a b (AB) ", 50'000),
                      repeated("AB: ", 100'000), before_bracket(repeated("a", 1'000'000)),
                      repeated("a\n", 100'000), repeated("\xFF\xC0(", 100'000),
                      std::string(100'000, '\0'), many_pairs(), many_words(),
                      repeated("parallel ", 200'000), repeated("\u4E00", 200'000)));

}  // namespace
}  // namespace lectern::mining
