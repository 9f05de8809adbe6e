#include "indexer/sources/clubs_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/temporary_folder.hpp"

namespace lectern::sources {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class ClubsFile : public ::testing::Test {
 protected:
  std::vector<Club> load(const std::string& text) {
    return load_clubs(folder_.write("etc/clubs.toml", text));
  }
  std::string error_of(const std::string& text) {
    try {
      load(text);
    } catch (const ClubsFileError& error) {
      return error.what();
    }
    return "";
  }
  testing::TemporaryFolder folder_;
};

TEST_F(ClubsFile, ReadsEverythingAClubHas) {
  const auto clubs = load(
      "[[club]]\nid = \"a\"\nname = \"A\"\nsource = \"a/b\"\nhome = \"https://example.org\"\npages "
      "= [\"x.md\"]\nkind = \"plan\"\n"
      "language = [\"ru\", \"en\"]\ntimezone = \"Europe/London\"\nrecordings = \"kept/\"\n");
  ASSERT_EQ(clubs.size(), 1u);
  EXPECT_EQ(clubs[0].source, (folder_.path() / "etc/a/b").string());
  EXPECT_EQ(clubs[0].kind, ClubKind::kPlan);
  EXPECT_THAT(clubs[0].languages, ElementsAre("ru", "en"));
  EXPECT_THAT(clubs[0].pages, ElementsAre("x.md"));
  EXPECT_THAT(clubs[0].recordings, HasSubstr("/etc/kept"));
}

TEST_F(ClubsFile, ARepositoryIsItsOwnHome) {
  const auto clubs = load("[[club]]\nid = \"a\"\nsource = \"https://example.org/a/b\"\n");
  EXPECT_EQ(clubs[0].home, "https://example.org/a/b");
  EXPECT_EQ(clubs[0].name, "a");
  EXPECT_THAT(clubs[0].languages, ElementsAre("en"));
}

TEST_F(ClubsFile, SaysHowToRunYtDlp) {
  const std::string club = "[[club]]\nid = \"a\"\nsource = \"x\"\n";
  const auto settings = [&](const std::string& table) {
    return load_clubs_file(folder_.write("etc/clubs.toml", table + club)).yt_dlp;
  };

  EXPECT_EQ(settings("").program, "yt-dlp");
  EXPECT_EQ(settings("").pause, std::chrono::seconds{3});
  const YtDlpSettings all = settings(
      "[yt-dlp]\nprogram = \"../bin/yt-dlp\"\ncookies = \"cookies.txt\"\narguments = "
      "[\"--proxy\", \"socks5://x\"]\npause = 0.5\n");
  EXPECT_EQ(all.program, (folder_.path() / "bin/yt-dlp").string());
  EXPECT_EQ(all.cookies, (folder_.path() / "etc/cookies.txt").string());
  EXPECT_THAT(all.arguments, ElementsAre("--proxy", "socks5://x"));
  EXPECT_EQ(all.pause, std::chrono::milliseconds{500});
  EXPECT_EQ(settings("[yt-dlp]\nprogram = \"yt-dlp-nightly\"\n").program, "yt-dlp-nightly");
}

struct Wrong {
  const char* text;
  const char* says;
};
void PrintTo(const Wrong& wrong, std::ostream* out) { *out << wrong.says; }

class WrongClubsFile : public ClubsFile, public ::testing::WithParamInterface<Wrong> {};

TEST_P(WrongClubsFile, IsExplainedWithItsLine) {
  EXPECT_THAT(error_of(GetParam().text), HasSubstr(GetParam().says));
}

INSTANTIATE_TEST_SUITE_P(
    All, WrongClubsFile,
    ::testing::Values(
        Wrong{"[[club]]\nid = \"a\"\nsource = \"x\"\npage = \"y\"\n", ":4: unknown key \"page\""},
        Wrong{"x = 1\n", ":1: unknown key \"x\""},
        Wrong{"[[club]]\nid = \"A b\"\nsource = \"x\"\n", ":2: id \"A b\""},
        Wrong{"[[club]]\nid = \"a\"\n", "no source"},
        Wrong{"[[club]]\nid = \"a\"\nsource = 3\n", ":3: source must be a string"},
        Wrong{"[[club]]\nid = \"a\"\nsource = \"x\"\nkind = \"choir\"\n", ":4: kind \"choir\""},
        Wrong{"[[club]]\nid = \"a\"\nsource = \"x\"\n[[club]]\nid = \"a\"\nsource = \"y\"\n",
              ":4: id \"a\" is used twice; the first is on line 1"},
        Wrong{"[[club]]\nid = \"a\"\nsource = \"ext::sh -c x\"\n", ":3: source"},
        Wrong{"[[club]]\nid = \"a\"\nsource = \"--upload-pack=x\"\n", ":3: source"},
        Wrong{"[[club]]\nid = \"a\"\nsource = \"ftp://x/y\"\n", ":3: source"},
        Wrong{"[[club]]\nid = \"a\"\nsource = \"x\"\nlanguage = \"English\"\n", ":4: language"},
        Wrong{"[yt-dlp]\ncookie = \"c\"\n[[club]]\nid = \"a\"\nsource = \"x\"\n",
              ":2: unknown key \"cookie\"; [yt-dlp] has arguments, cookies, pause, program"},
        Wrong{"[yt-dlp]\npause = \"3\"\n[[club]]\nid = \"a\"\nsource = \"x\"\n",
              ":2: pause must be a number of seconds from 0 to 3600"},
        Wrong{"[yt-dlp]\npause = -1\n[[club]]\nid = \"a\"\nsource = \"x\"\n", ":2: pause"},
        Wrong{"[yt-dlp]\narguments = [1]\n[[club]]\nid = \"a\"\nsource = \"x\"\n",
              ":2: arguments must hold strings"},
        Wrong{"yt-dlp = 1\n[[club]]\nid = \"a\"\nsource = \"x\"\n", ":1: yt-dlp must be a table"},
        Wrong{"[[club]\n", ":1:"}, Wrong{"", "no club in it"}));

TEST_F(ClubsFile, AMissingFileSaysWhatToDo) {
  EXPECT_THROW(load_clubs(folder_.path() / "none.toml"), ClubsFileError);
}

}  // namespace
}  // namespace lectern::sources
