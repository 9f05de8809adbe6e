#include "indexer/remote/shelf.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/temporary_folder.hpp"

namespace lectern::remote {
namespace {

namespace fs = std::filesystem;

using std::chrono::seconds;
using std::chrono::sys_seconds;

class Shelves : public ::testing::Test {
 protected:
  fs::path folder() const { return folder_.path() / "remote"; }

  Entry with_document(const std::string& link, char hash) {
    const std::string sha256(64, hash);
    folder_.write("remote/documents/document.unfinished", std::string{"%PDF-"} + hash);
    shelf_.keep_document(sha256);
    Entry entry{.link = link,
                .state = State::kFetched,
                .tried = sys_seconds{seconds{1000}},
                .next_try = sys_seconds{seconds{2000}},
                .attempts = 1,
                .unknown = 2,
                .etag = "\"e\"",
                .last_modified = "Sun, 06 Nov 1994 08:49:37 GMT",
                .sha256 = sha256,
                .bytes = 6};
    shelf_.put(entry);
    return entry;
  }

  std::vector<fs::path> files() const {
    std::vector<fs::path> all;
    for (const auto& file : fs::recursive_directory_iterator{folder()})
      if (file.is_regular_file()) all.push_back(file.path());
    return all;
  }

  testing::TemporaryFolder folder_;
  Shelf shelf_{folder()};
};

TEST_F(Shelves, KeepWhatBecameOfALink) {
  EXPECT_FALSE(shelf_.find("https://x.org/a.pdf"));
  const Entry entry = with_document("https://x.org/a.pdf", 'a');
  EXPECT_EQ(Shelf{folder()}.find("https://x.org/a.pdf"), entry);
  EXPECT_TRUE(fs::exists(shelf_.document(entry.sha256)));
}

TEST_F(Shelves, KeepADocumentOfTwoLinksOnce) {
  const Entry one = with_document("https://x.org/a.pdf", 'a');
  const Entry other = with_document("https://y.org/a.pdf", 'a');
  EXPECT_EQ(shelf_.document(one.sha256), shelf_.document(other.sha256));
  EXPECT_EQ(files().size(), 3u);
}

TEST_F(Shelves, AskAgainForADocumentThatIsGone) {
  Entry entry = with_document("https://x.org/a.pdf", 'a');
  fs::remove(shelf_.document(entry.sha256));
  EXPECT_FALSE(shelf_.find(entry.link));

  entry.state = State::kNotFound;
  shelf_.put(entry);
  const auto found = shelf_.find(entry.link);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->state, State::kNotFound);
  EXPECT_EQ(found->sha256 + found->etag + found->last_modified, "");
}

TEST_F(Shelves, TakeDamagedFilesForMissing) {
  const Entry entry = with_document("https://x.org/a.pdf", 'a');
  const std::vector<std::string> damaged = {
      "",
      "{",
      "[]",
      "{\"state\":\"odd\"}",
      "{\"link\":\"https://x.org/a.pdf\",\"state\":\"fetched\",\"sha256\":\"../../../etc/x\"}",
      "{\"link\":\"https://other.org/\",\"state\":\"fetched\"}"};
  for (const std::string& bytes : damaged) {
    for (const fs::path& file : files())
      if (file.extension() == ".json") std::ofstream{file} << bytes;
    EXPECT_FALSE(shelf_.find(entry.link)) << bytes;
  }
}

TEST_F(Shelves, ForgetWhatNothingLinksTo) {
  const Entry kept = with_document("https://x.org/a.pdf", 'a');
  with_document("https://y.org/a.pdf", 'a');
  const Entry gone = with_document("https://x.org/b.pdf", 'b');
  folder_.write("remote/documents/document.unfinished", "half");
  folder_.write("remote/links/x.json.unfinished", "half");

  EXPECT_EQ(shelf_.remove_unused({kept.link}), 1u);
  EXPECT_EQ(shelf_.find(kept.link), kept);
  EXPECT_FALSE(shelf_.find(gone.link));
  EXPECT_EQ(files().size(), 2u);
  EXPECT_EQ(shelf_.remove_unused({}), 1u);
  EXPECT_EQ(files().size(), 0u);
}

TEST_F(Shelves, HaveNothingToForgetInAnEmptyArchive) {
  EXPECT_EQ(shelf_.remove_unused({"https://x.org/a.pdf"}), 0u);
}

}  // namespace
}  // namespace lectern::remote
