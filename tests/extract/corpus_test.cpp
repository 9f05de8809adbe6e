// The documents of real clubs, when a folder with their clones was given to the build.
#include <algorithm>

#include "tests/extract/pool_fixture.hpp"

namespace lectern::extract {
namespace {

std::vector<std::filesystem::path> documents() {
  std::vector<std::filesystem::path> found;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(LECTERN_CORPUS, ignored))
    if (entry.path().extension() == ".pdf") found.push_back(entry.path());
  return found;
}

Outcomes read(const std::vector<std::filesystem::path>& files, unsigned workers) {
  PoolOptions options;
  options.worker = LECTERN_BIN "/lectern-extract";
  options.workers = workers;
  Pool pool{options};
  for (const auto& file : files) pool.submit({file.string(), file, {1, 20'000}, {}});
  return drain(pool);
}

TEST(Corpus, EveryDocumentIsReadTheSameByAnyNumberOfWorkers) {
  const auto files = documents();
  if (files.empty()) GTEST_SKIP() << "no archives: configure with -DLECTERN_CORPUS=<folder>";

  const Outcomes with_one = read(files, 1);
  const Outcomes with_three = read(files, 3);

  ASSERT_EQ(with_one.size(), files.size());
  for (const auto& [file, outcome] : with_one) {
    ASSERT_TRUE(std::holds_alternative<Part>(outcome)) << file << ": " << told(outcome);
    const auto& pages = std::get<Part>(outcome).pages;
    EXPECT_FALSE(pages.empty()) << file;
    EXPECT_TRUE(std::all_of(pages.begin(), pages.end(), [](const Page& page) {
      return page.width_pt > 0 && page.height_pt > 0;
    })) << file;
    EXPECT_TRUE(pages == std::get<Part>(with_three.at(file)).pages) << file;
  }
}

}  // namespace
}  // namespace lectern::extract
