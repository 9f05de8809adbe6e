#include "indexer/recordings/kept.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/recordings/kept_name.hpp"
#include "tests/temporary_folder.hpp"

namespace lectern::recordings {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

constexpr const char* kId = "dQw4w9WgXcQ";
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

class KeptOutputTest : public ::testing::Test {
 protected:
  std::optional<Kept> find(std::vector<std::string> languages = {"en"}, const char* id = kId) {
    return KeptOutput{{folder_.path() / "kept", folder_.path() / "club"}}.find("youtube", id,
                                                                               languages);
  }
  void write(const std::string& name, const std::string& bytes = "WEBVTT\n") {
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
  EXPECT_THAT(kept->problem, HasSubstr("aaaaaaaaaaa.info.json: It is about another video"));
  // Nor is it that of another site's video with an equal id.
  write("club/dQw4w9WgXcQ.info.json", kInfo);
  EXPECT_TRUE(KeptOutput{{folder_.path() / "club"}}.find("vimeo", kId, {"en"})->info.empty());
}

TEST_F(KeptOutputTest, DamagedMetadataIsNamedAndCaptionsStillServe) {
  write("club/dQw4w9WgXcQ.info.json", "{\"id\": ");
  write("club/dQw4w9WgXcQ.en.vtt");
  EXPECT_THAT(find()->problem, HasSubstr("dQw4w9WgXcQ.info.json: "));
  EXPECT_EQ(name(), "dQw4w9WgXcQ.en.vtt");
}

TEST(KeptOutput, OfTheSampleClubIsFound) {
  const KeptOutput sample{{fs::path{LECTERN_TEST_DATA} / "../data/sample/kept"}};
  for (const char* id : {"LampBm25002", "LampIdx0001"}) {
    const auto kept = sample.find("youtube", id, {"en"});
    ASSERT_TRUE(kept) << id;
    EXPECT_FALSE(kept->info.empty());
    EXPECT_TRUE(kept->captions);
    EXPECT_EQ(kept->problem, "");
  }
}

TEST_F(KeptOutputTest, FoldersThatAreNotThereAreEmpty) { EXPECT_FALSE(find()); }

}  // namespace
}  // namespace lectern::recordings
