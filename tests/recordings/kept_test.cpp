#include "indexer/recordings/kept.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "indexer/recordings/kept_name.hpp"
#include "tests/temporary_folder.hpp"

namespace lectern::recordings {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr const char* kId = "dQw4w9WgXcQ";
constexpr const char* kWords = "WEBVTT\n\n00:01.000 --> 00:02.000\nwords\n";
constexpr const char* kInfo = R"({"id": "dQw4w9WgXcQ", "title": "T", "language": "en",
    "webpage_url": "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    "subtitles": {"ru": [{"ext": "vtt", "url": "https://a/ru"}]},
    "automatic_captions": {"en-orig": [{"ext": "vtt", "url": "https://a/en"}],
                           "en": [{"ext": "vtt", "url": "https://a/en"}],
                           "de": [{"ext": "vtt", "url": "https://a/en?tlang=de"}]}})";

TEST(KeptName, IsReadAsYtDlpWritesIt) {
  struct Case {
    const char* name;
    const char* id;
    const char* format;
    const char* key;
  };
  for (const Case& c : {Case{"dQw4w9WgXcQ.info.json", kId, "info", ""},
                        Case{"Attention [again] [dQw4w9WgXcQ].info.json", kId, "info", ""},
                        Case{"dQw4w9WgXcQ.en.vtt", kId, "vtt", "en"},
                        Case{"dQw4w9WgXcQ.en-orig.json3", kId, "json3", "en-orig"},
                        Case{"A. B. [dQw4w9WgXcQ].zh-Hans.vtt", kId, "vtt", "zh-Hans"},
                        Case{"dQw4w9WgXcQ.vtt", kId, "vtt", ""},
                        Case{"-Qw4w9WgXc_.pt-BR.vtt", "-Qw4w9WgXc_", "vtt", "pt-BR"},
                        Case{"76979871.en.vtt", "76979871", "vtt", "en"}}) {
    const auto read = read_kept_name(c.name);
    ASSERT_TRUE(read) << c.name;
    EXPECT_EQ(read->id, c.id) << c.name;
    EXPECT_EQ(read->format, c.format) << c.name;
    EXPECT_EQ(read->key, c.key) << c.name;
  }
  for (const char* other : {"dQw4w9WgXcQ.mp4", "README.md", ".vtt", "[].vtt", "a.live_chat.json",
                            ".info.json", "x.json", ""})
    EXPECT_FALSE(read_kept_name(other)) << other;
}

std::vector<std::string> problems(const Kept& kept) {
  std::vector<std::string> all;
  for (const KeptProblem& problem : kept.problems)
    all.push_back(problem.path.string() + ": " + problem.reason);
  return all;
}

class KeptOutputTest : public ::testing::Test {
 protected:
  std::optional<Kept> find(std::vector<std::string> languages = {"en"}, const char* id = kId) {
    return KeptOutput{{folder_.path() / "kept", folder_.path() / "club"}}.find("youtube", id,
                                                                               languages);
  }
  void write(const std::string& name, const std::string& bytes = kWords) {
    folder_.write(name, bytes);
  }
  // Of the captions that are found.
  std::string name(const std::vector<std::string>& languages = {"en"}) {
    const auto kept = find(languages);
    return kept && kept->captions ? kept->captions->file.filename().string() : "";
  }

  testing::TemporaryFolder folder_;
};

TEST_F(KeptOutputTest, IsFoundBelowEitherFolder) {
  write("kept/2026/Talk [dQw4w9WgXcQ].info.json", kInfo);
  write("club/session_1/dQw4w9WgXcQ.en.vtt");
  const auto kept = find();
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->info.filename(), "Talk [dQw4w9WgXcQ].info.json");
  ASSERT_TRUE(kept->captions);
  EXPECT_EQ(kept->captions->language, "en");
  EXPECT_TRUE(kept->captions->automatic);
  EXPECT_FALSE(find({"en"}, "aaaaaaaaaaa"));
}

TEST_F(KeptOutputTest, TheClubsOwnFolderForItComesFirst) {
  write("club/dQw4w9WgXcQ.en.vtt");
  write("kept/dQw4w9WgXcQ.en.vtt");
  EXPECT_EQ(find()->captions->file.parent_path().filename(), "kept");
}

TEST_F(KeptOutputTest, CaptionsAloneServe) {
  write("club/dQw4w9WgXcQ.vtt");
  EXPECT_TRUE(find()->info.empty());
  EXPECT_EQ(name(), "dQw4w9WgXcQ.vtt");
}

TEST_F(KeptOutputTest, CaptionsAreChosenByTheClubsLanguages) {
  write("club/dQw4w9WgXcQ.info.json", kInfo);
  write("club/dQw4w9WgXcQ.ru.vtt");
  write("club/dQw4w9WgXcQ.en.vtt");
  EXPECT_EQ(name({"ru"}), "dQw4w9WgXcQ.ru.vtt");
  EXPECT_FALSE(find({"ru"})->captions->automatic);
  // No uploader's in English: what was heard, in the language spoken.
  EXPECT_EQ(name({"en"}), "dQw4w9WgXcQ.en.vtt");
  EXPECT_TRUE(find({"en"})->captions->automatic);
}

TEST_F(KeptOutputTest, TranslationsByMachineAreNotTaken) {
  write("club/dQw4w9WgXcQ.info.json", kInfo);
  write("club/dQw4w9WgXcQ.de.vtt");
  EXPECT_FALSE(find({"de"})->captions);
}

TEST_F(KeptOutputTest, LinksAreFollowedInsideTheFolderOnly) {
  write("outside/dQw4w9WgXcQ.en.vtt", "secret");
  fs::create_directories(folder_.path() / "club/objects");
  fs::create_symlink("../outside/dQw4w9WgXcQ.en.vtt", folder_.path() / "club/dQw4w9WgXcQ.en.vtt");
  fs::create_directory_symlink("../outside", folder_.path() / "club/inside");
  EXPECT_FALSE(find());

  write("club/objects/1234");
  fs::create_symlink("objects/1234", folder_.path() / "club/dQw4w9WgXcQ.ru.vtt");
  EXPECT_EQ(name(), "dQw4w9WgXcQ.ru.vtt");
}

TEST_F(KeptOutputTest, MetadataOfAnotherVideoIsNotUsed) {
  write("club/aaaaaaaaaaa.info.json", kInfo);
  const auto kept = find({"en"}, "aaaaaaaaaaa");
  ASSERT_TRUE(kept);
  EXPECT_TRUE(kept->info.empty());
  EXPECT_THAT(problems(*kept),
              ElementsAre(HasSubstr("aaaaaaaaaaa.info.json: It is about another video")));
  // Nor is it that of another site's video with an equal id.
  write("club/dQw4w9WgXcQ.info.json", kInfo);
  EXPECT_TRUE(KeptOutput{{folder_.path() / "club"}}.find("vimeo", kId, {"en"})->info.empty());
}

TEST_F(KeptOutputTest, DamagedMetadataIsNamedAndCaptionsStillServe) {
  write("club/dQw4w9WgXcQ.info.json", "{\"id\": ");
  write("club/dQw4w9WgXcQ.en.vtt");
  EXPECT_THAT(problems(*find()), ElementsAre(HasSubstr("dQw4w9WgXcQ.info.json: ")));
  EXPECT_EQ(name(), "dQw4w9WgXcQ.en.vtt");
}

TEST_F(KeptOutputTest, CaptionsWithoutWordsAreNamedAndTheNextBestServe) {
  constexpr const char* kBest = "club/dQw4w9WgXcQ.en.vtt";
  constexpr const char* kNext = "club/dQw4w9WgXcQ.en.json3";
  for (const auto& [bytes, reason] : std::vector<std::pair<std::string, std::string>>{
           {"", "It is empty."},
           {"WEBVTT\n", "It has no words."},
           {"\xFF\xFEW", "UTF-16"},
           {"WEBVTT\n\n1.5s --> 2.5s\nwords", "None of its times"},
           {"<!DOCTYPE html>", "This is no WebVTT file"}}) {
    write(kBest, bytes);
    const auto alone = find();
    EXPECT_FALSE(alone->captions) << bytes;
    EXPECT_THAT(problems(*alone), ElementsAre(AllOf(HasSubstr(kBest), HasSubstr(reason))));
    EXPECT_THAT(alone->why_no_captions, HasSubstr(reason));

    write(kNext, R"({"events": [{"tStartMs": 1, "segs": [{"utf8": "words"}]}]})");
    EXPECT_EQ(name(), "dQw4w9WgXcQ.en.json3") << bytes;
    EXPECT_EQ(problems(*find()), problems(*alone));
    EXPECT_EQ(find()->why_no_captions, "");
    fs::remove(folder_.path() / kNext);
  }
}

TEST_F(KeptOutputTest, CaptionsLargerThanAnyRealOnesAreNotOpened) {
  write("club/dQw4w9WgXcQ.en.vtt");
  fs::resize_file(folder_.path() / "club/dQw4w9WgXcQ.en.vtt", std::uintmax_t{40} << 30);
  EXPECT_FALSE(find()->captions);
  EXPECT_THAT(problems(*find()),
              ElementsAre(AllOf(HasSubstr("dQw4w9WgXcQ.en.vtt: "), HasSubstr("32 MiB"))));
}

TEST_F(KeptOutputTest, CaptionsThatMayNotBeReadAreNamed) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read every file";
  write("club/dQw4w9WgXcQ.en.vtt");
  fs::permissions(folder_.path() / "club/dQw4w9WgXcQ.en.vtt", fs::perms::none);
  EXPECT_FALSE(find()->captions);
  EXPECT_THAT(problems(*find()), ElementsAre(HasSubstr("dQw4w9WgXcQ.en.vtt: It cannot be read")));
}

TEST_F(KeptOutputTest, CaptionsWhoseFirstWordsComeLateServe) {
  write("club/dQw4w9WgXcQ.en.vtt",
        "WEBVTT\n\nNOTE\n" + std::string(100'000, '-') + "\n\n00:01.000 --> 00:02.000\nlate\n");
  EXPECT_EQ(name(), "dQw4w9WgXcQ.en.vtt");
}

TEST_F(KeptOutputTest, FilesThatNothingAsksForAreKnown) {
  write("club/dQw4w9WgXcQ.en.vtt");
  write("club/aaaaaaaaaaa.info.json", "{}");
  write("club/aaaaaaaaaaa.de.vtt");
  const KeptOutput output{{folder_.path() / "club"}};
  std::vector<std::string> names;
  for (const fs::path& file : output.unused({kId})) names.push_back(file.filename());
  EXPECT_THAT(names, ElementsAre("aaaaaaaaaaa.info.json", "aaaaaaaaaaa.de.vtt"));
  EXPECT_THAT(output.unused({kId, "aaaaaaaaaaa"}), IsEmpty());
}

TEST(KeptOutput, OfTheSampleClubIsFound) {
  const KeptOutput sample{{fs::path{LECTERN_TEST_DATA} / "../data/sample/kept"}};
  for (const char* id : {"LampBm25002", "LampIdx0001"}) {
    const auto kept = sample.find("youtube", id, {"en"});
    ASSERT_TRUE(kept) << id;
    EXPECT_FALSE(kept->info.empty());
    EXPECT_TRUE(kept->captions);
    EXPECT_THAT(problems(*kept), IsEmpty());
  }
}

TEST_F(KeptOutputTest, FoldersThatAreNoneAreNamed) {
  EXPECT_FALSE(find());
  write("file", "");
  const KeptOutput output{{folder_.path() / "gone", folder_.path() / "file", folder_.path()}};
  EXPECT_THAT(output.problems(),
              ElementsAre(KeptProblem{folder_.path() / "gone", "There is no such folder."},
                          KeptProblem{folder_.path() / "file", "This is no folder."}));
}

}  // namespace
}  // namespace lectern::recordings
