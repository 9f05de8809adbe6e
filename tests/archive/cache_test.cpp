#include "indexer/archive/cache.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "indexer/digest/sha256.hpp"
#include "tests/temporary_folder.hpp"

namespace lectern::archive {
namespace {

class Caches : public ::testing::Test {
 protected:
  std::filesystem::path file() const { return folder_.path() / "cache.sqlite"; }
  testing::TemporaryFolder folder_;
};

Extraction document() {
  return {{.ocr = true, .images = false, .languages = "eng+rus"},
          extract::Document{"Title", {{1, 612, 792, "words"}, {2, 612, 792, ""}}, {}}};
}

TEST_F(Caches, KeepResultsFromRunToRun) {
  {
    Cache cache{file()};
    EXPECT_FALSE(cache.extraction("ab"));
    EXPECT_FALSE(cache.extent("ab"));
    cache.store("ab", document());
    cache.store("cd", {{}, extract::Unreadable{"it is encrypted"}});
    cache.set_last_run("2026-01-01T00:00:00Z");
  }
  Cache cache{file()};
  const auto known = cache.extraction("ab");
  ASSERT_TRUE(known);
  EXPECT_EQ(std::get<extract::Document>(known->outcome).pages.at(0).text, "words");
  EXPECT_EQ(known->wanted, document().wanted);
  EXPECT_TRUE(cache.extent("ab")->readable);
  EXPECT_EQ(std::get<extract::Unreadable>(cache.extraction("cd")->outcome).reason,
            "it is encrypted");
  EXPECT_FALSE(cache.extent("cd")->readable);
  EXPECT_EQ(read_last_run(file()), "2026-01-01T00:00:00Z");
}

TEST_F(Caches, HashesChangeWithTheFile) {
  Cache cache{file()};
  const auto document_file = folder_.write("a.pdf", "one");
  EXPECT_EQ(cache.hash_of(document_file), digest::sha256("one"));
  folder_.write("a.pdf", "two");
  EXPECT_EQ(cache.hash_of(document_file), digest::sha256("two"));
}

TEST_F(Caches, AFileChangedWithItsOldTimesIsNoticed) {
  Cache cache{file()};
  const auto document_file = folder_.write("a.pdf", "one");
  struct stat before {};
  ASSERT_EQ(::stat(document_file.c_str(), &before), 0);
  EXPECT_EQ(cache.hash_of(document_file), digest::sha256("one"));
  folder_.write("a.pdf", "two");
  const struct timespec times[2] = {before.st_atim, before.st_mtim};
  ASSERT_EQ(::utimensat(AT_FDCWD, document_file.c_str(), times, 0), 0);
  EXPECT_EQ(cache.hash_of(document_file), digest::sha256("two"));
}

TEST_F(Caches, ADamagedFileIsSetAsideAndSaid) {
  folder_.write("cache.sqlite", std::string(5000, 'x'));
  Cache cache{file()};
  EXPECT_THAT(cache.warning(), ::testing::HasSubstr("set aside"));
  cache.store("ab", document());
  EXPECT_TRUE(cache.extraction("ab"));
  EXPECT_TRUE(std::filesystem::exists(folder_.path() / "cache.sqlite.damaged"));
}

TEST_F(Caches, AMissingFileIsNamed) {
  Cache cache{file()};
  try {
    cache.hash_of(folder_.path() / "none.pdf");
    FAIL() << "a missing file has no hash";
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), ::testing::HasSubstr("none.pdf"));
  }
}

TEST_F(Caches, PruningKeepsWhatIsUsed) {
  Cache cache{file()};
  cache.store("ab", document());
  cache.store("cd", document());
  const auto gone = folder_.write("gone.pdf", "one");
  cache.hash_of(gone);
  std::filesystem::remove(gone);

  EXPECT_EQ(cache.prune({"ab"}), 1u);

  EXPECT_TRUE(cache.extraction("ab"));
  EXPECT_FALSE(cache.extraction("cd"));
  cache.store("ef", document());  // still writable
  EXPECT_TRUE(cache.extraction("ef"));
  EXPECT_EQ(cache.warning(), "");
}

}  // namespace
}  // namespace lectern::archive
