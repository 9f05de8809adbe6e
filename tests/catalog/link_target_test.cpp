#include "indexer/catalog/link_target.hpp"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/temporary_folder.hpp"

namespace lectern::catalog {
namespace {

namespace fs = std::filesystem;

class LinkTargets : public ::testing::Test {
 protected:
  LinkTargets() {
    folder_.write("club/slides/a b [x],y.pdf", "");
    folder_.write("club/session_1/README.md", "");
    folder_.write("outside.txt", "");
    fs::create_symlink(folder_.path() / "outside.txt", folder_.path() / "club/escape.txt");
    tree_.root = folder_.path() / "club";
    tree_.club.home = "https://github.com/Ada/Readings";
  }
  LinkTarget resolve(std::string_view target, const fs::path& page = "README.md") const {
    return LinkResolver{tree_}.resolve(target, page);
  }

  testing::TemporaryFolder folder_;
  sources::Tree tree_;
};

TEST_F(LinkTargets, BracketsCommasAndSpacesAreLettersOfNames) {
  EXPECT_EQ(resolve("slides/a b [x],y.pdf").kind, LinkTarget::kFile);
  EXPECT_EQ(resolve("./slides/a%20b%20%5Bx%5D,y.pdf#page=3").path, "slides/a b [x],y.pdf");
}

TEST_F(LinkTargets, BytesThatAreNoTextAreRefused) {
  for (const std::string_view target :
       {"slides/%FF.pdf", "session_1/README.md%00", "..%00/outside.txt"})
    EXPECT_EQ(resolve(target).kind, LinkTarget::kRefused) << target;
  EXPECT_EQ(resolve("https://github.com/ada/readings/blob/main/%FF").path, "");
}

TEST_F(LinkTargets, LinksToTheOwnRepositoryAreLocalFiles) {
  const LinkTarget target =
      resolve("https://github.com/ada/readings/blob/main/slides/a%20b%20%5Bx%5D,y.pdf");
  EXPECT_EQ(target.kind, LinkTarget::kFile);
  EXPECT_EQ(target.path, "slides/a b [x],y.pdf");
  EXPECT_NE(target.url, "");
  EXPECT_EQ(resolve("https://raw.githubusercontent.com/Ada/Readings/main/session_1/README.md").path,
            "session_1/README.md");
  EXPECT_EQ(resolve("https://github.com/eve/readings/blob/main/session_1/README.md").kind,
            LinkTarget::kWeb);
}

TEST_F(LinkTargets, AMissingFileOfTheRepositoryStaysALinkToTheWeb) {
  const LinkTarget target = resolve("https://github.com/ada/readings/blob/main/slides/new.pdf");
  EXPECT_EQ(target.kind, LinkTarget::kMissing);
  EXPECT_EQ(target.path, "");
  EXPECT_EQ(target.url, "https://github.com/ada/readings/blob/main/slides/new.pdf");
}

TEST_F(LinkTargets, NothingLeadsOutsideTheClub) {
  for (const char* target :
       {"../outside.txt", "slides/../../outside.txt", "%2e%2e/outside.txt", "escape.txt",
        "file:///etc/passwd", "javascript:alert(1)", "data:text/html,x"})
    EXPECT_EQ(resolve(target).kind, LinkTarget::kRefused) << target;
  EXPECT_EQ(resolve("/etc/passwd").kind, LinkTarget::kMissing);
  EXPECT_EQ(resolve("https://github.com/ada/readings/blob/main/../../../outside.txt").kind,
            LinkTarget::kMissing);
}

TEST_F(LinkTargets, RelativeToThePage) {
  EXPECT_EQ(resolve("README.md", "session_1/README.md").path, "session_1/README.md");
  EXPECT_EQ(resolve("../slides", "session_1/README.md").kind, LinkTarget::kFolder);
  EXPECT_EQ(resolve("#top").kind, LinkTarget::kFragment);
}

}  // namespace
}  // namespace lectern::catalog
