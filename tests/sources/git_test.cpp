#include "indexer/sources/git.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "indexer/process/run.hpp"
#include "indexer/sources/source.hpp"
#include "tests/temporary_folder.hpp"

namespace lectern::sources {
namespace {

namespace fs = std::filesystem;

class GitSource : public ::testing::Test {
 protected:
  GitSource() : remote_(folder_.path() / "remote") {
    fs::create_directories(remote_);
    git({"init", "--quiet"});
    commit("README.md", "first");
    club_.id = "c";
    club_.source = "file://" + remote_.string();
  }

  void git(std::vector<std::string> arguments) {
    process::Command command;
    command.program = "git";
    command.arguments = {"-C", remote_.string(),           "-c", "user.name=t",
                         "-c", "user.email=t@example.org", "-c", "commit.gpgSign=false"};
    command.arguments.insert(command.arguments.end(), arguments.begin(), arguments.end());
    const auto result = process::run(command);
    ASSERT_EQ(result.exit_code, 0) << result.errors;
  }
  void commit(const std::string& file, const std::string& text) {
    folder_.write("remote/" + file, text);
    git({"add", "-A"});
    git({"commit", "--quiet", "-m", "x"});
  }
  std::string clone_text(const std::string& file) {
    std::ifstream input{folder_.path() / "clones/c" / file};
    std::ostringstream text;
    text << input.rdbuf();
    return text.str();
  }
  Resolved get(Network network = Network::kAllowed) {
    return resolve(club_, folder_.path() / "clones", network);
  }

  testing::TemporaryFolder folder_;
  fs::path remote_;
  Club club_;
};

TEST_F(GitSource, IsClonedThenUpdated) {
  ASSERT_TRUE(get().tree);
  EXPECT_EQ(clone_text("README.md"), "first");
  commit("README.md", "second");
  EXPECT_EQ(get().warning, "");
  EXPECT_EQ(clone_text("README.md"), "second");
}

TEST_F(GitSource, UpdatesAfterHistoryWasRewritten) {
  ASSERT_TRUE(get().tree);
  folder_.write("remote/README.md", "rewritten");
  git({"commit", "--quiet", "--amend", "-a", "-m", "y"});
  ASSERT_TRUE(get().tree);
  EXPECT_EQ(clone_text("README.md"), "rewritten");
}

TEST_F(GitSource, OfflineUsesTheClone) {
  EXPECT_FALSE(get(Network::kOff).tree);
  ASSERT_TRUE(get().tree);
  commit("README.md", "second");
  ASSERT_TRUE(get(Network::kOff).tree);
  EXPECT_EQ(clone_text("README.md"), "first");
}

TEST_F(GitSource, AnUnreachableRemoteKeepsTheOldClone) {
  ASSERT_TRUE(get().tree);
  fs::rename(remote_, folder_.path() / "gone");
  const Resolved resolved = get();
  EXPECT_TRUE(resolved.tree);
  EXPECT_THAT(resolved.warning, ::testing::HasSubstr("the copy fetched before is used"));
}

TEST_F(GitSource, NeverClonedAndUnreachableIsAWarning) {
  fs::rename(remote_, folder_.path() / "gone");
  const Resolved resolved = get();
  EXPECT_FALSE(resolved.tree);
  EXPECT_THAT(resolved.warning, ::testing::HasSubstr("cannot fetch"));
  EXPECT_FALSE(fs::exists(folder_.path() / "clones/c.unfinished"));
}

TEST_F(GitSource, HooksOfTheRepositoryDoNotRunAndLinksStayFiles) {
  fs::create_symlink("/etc/passwd", remote_ / "escape");
  commit("x", "x");
  ASSERT_TRUE(get().tree);
  EXPECT_FALSE(fs::is_symlink(folder_.path() / "clones/c/escape"));
  // A hook planted in the clone itself must not run on the next update.
  const fs::path ran = folder_.path() / "ran";
  const fs::path hook =
      folder_.write("clones/c/.git/hooks/post-checkout", "#!/bin/sh\ntouch " + ran.string() + "\n");
  fs::permissions(hook, fs::perms::owner_all);
  commit("y", "y");
  ASSERT_TRUE(get().tree);
  EXPECT_FALSE(fs::exists(ran));
}

TEST(IsRemote, KnowsWhatGitCanClone) {
  for (const char* url : {"https://example.org/a", "http://x/y", "ssh://git@x/y",
                          "git@github.com:a/b.git", "file:///srv/x"})
    EXPECT_TRUE(is_remote(url)) << url;
  for (const char* url :
       {"a/b", "/srv/x", "ext::sh -c id", "-oProxy=x", "https://", "--upload-pack=x@y:z"})
    EXPECT_FALSE(is_remote(url)) << url;
}

}  // namespace
}  // namespace lectern::sources
