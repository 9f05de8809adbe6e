// Every folder in tests/golden/catalog is a case: a club's pages beside expected.json.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>

#include "tests/catalog/expectation.hpp"

namespace lectern::catalog {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator{fs::path{LECTERN_TEST_DATA} / "golden/catalog"})
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

class GoldenCatalog : public ::testing::TestWithParam<std::string> {};

TEST_P(GoldenCatalog, ReadsAsACarefulReaderDoes) {
  const fs::path folder = fs::path{LECTERN_TEST_DATA} / "golden/catalog" / GetParam();
  const auto expected = testing::load_json(folder / "expected.json");
  const auto* language = expected.if_contains("language");
  const auto catalog = testing::read_catalog(folder / "club", expected.contains("plan"),
                                             language ? std::string{language->as_string()} : "en");
  EXPECT_EQ(testing::differences(catalog, expected), "");
}

INSTANTIATE_TEST_SUITE_P(Cases, GoldenCatalog, ::testing::ValuesIn(cases()),
                         [](const auto& each) { return each.param; });

}  // namespace
}  // namespace lectern::catalog
