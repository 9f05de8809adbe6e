// Each folder below tests/golden/mining/{acronyms,phrases} has a text and what is found in it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "indexer/mining/acronym_tally.hpp"
#include "indexer/mining/phrases.hpp"

namespace lectern::mining {
namespace {

namespace fs = std::filesystem;

std::string content(const fs::path& file) {
  std::ifstream in{file};
  EXPECT_TRUE(in) << file;
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

fs::path cases(const std::string& what) {
  return fs::path{LECTERN_TEST_DATA} / "golden/mining" / what;
}

std::vector<std::string> names(const std::string& what) {
  std::vector<std::string> found;
  for (const auto& entry : fs::directory_iterator{cases(what)})
    found.push_back(entry.path().filename().string());
  std::sort(found.begin(), found.end());
  return found;
}

const auto kName = [](const auto& info) { return info.param; };

class GoldenAcronyms : public ::testing::TestWithParam<std::string> {};

TEST_P(GoldenAcronyms, AreFound) {
  const fs::path folder = cases("acronyms") / GetParam();
  AcronymTally tally{"en"};
  tally.add(content(folder / "text.txt"));
  std::string found;
  for (const schema::AcronymRecord& one : std::move(tally).take())
    found += one.short_form + ": " + one.long_form + " (" + std::to_string(one.count) + ")\n";
  EXPECT_EQ(found, content(folder / "expected.txt"));
}

INSTANTIATE_TEST_SUITE_P(All, GoldenAcronyms, ::testing::ValuesIn(names("acronyms")), kName);

class GoldenPhrases : public ::testing::TestWithParam<std::string> {};

TEST_P(GoldenPhrases, AreFound) {
  const fs::path folder = cases("phrases") / GetParam();
  const std::string text = content(folder / "text.txt");
  std::vector<std::string> found;
  for (const schema::PhraseRecord& one : phrases_of({text}, "en"))
    found.push_back(one.text + " (" + std::to_string(one.count) + ")\n");
  std::sort(found.begin(), found.end());
  std::string all;
  for (const std::string& line : found) all += line;
  EXPECT_EQ(all, content(folder / "expected.txt"));
}

INSTANTIATE_TEST_SUITE_P(All, GoldenPhrases, ::testing::ValuesIn(names("phrases")), kName);

}  // namespace
}  // namespace lectern::mining
