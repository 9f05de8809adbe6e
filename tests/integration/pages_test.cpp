// The sample club, whose documents come in all forms: text, pictures of text, annotations.
#include <gmock/gmock.h>

#include <algorithm>

#include "tests/integration/index_dump.hpp"
#include "tests/integration/reindex_fixture.hpp"

namespace lectern::testing {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using ::testing::HasSubstr;

class Pages : public ReindexTest {
 protected:
  Pages() {
    fs::create_directory_symlink(fs::path{LECTERN_TEST_DATA} / "../data/sample",
                                 folder_.path() / "club");
  }

  std::vector<fs::path> page_folders() const {
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(archive() / "media"))
      if (entry.path().filename() == "pages") found.push_back(entry.path());
    return found;
  }

  std::int64_t pages_read_by_ocr() {
    return json_of({"status"}).at("pages").at("ocr").to_number<std::int64_t>();
  }
};

TEST_F(Pages, PicturesOfTextAreReadAndEveryPageIsDrawn) {
  reindex();
  const json::object status = json_of({"status"});
  EXPECT_GT(status.at("pages").at("ocr").as_int64(), 0);
  EXPECT_EQ(status.at("pages").at("empty").as_int64(), 0);
  EXPECT_THAT(dump_index(archive() / "index"), HasSubstr("compression"));

  std::size_t images = 0, thumbnails = 0, words = 0;
  for (const fs::path& folder : page_folders())
    for (const auto& file : fs::directory_iterator(folder)) {
      const std::string name = file.path().filename().string();
      words += name.ends_with(".json");
      thumbnails += name.ends_with("-320.webp");
      images += name.ends_with(".webp") && !name.ends_with("-320.webp");
    }
  EXPECT_EQ(images, static_cast<std::size_t>(status.at("pages").at("total").as_int64()));
  EXPECT_EQ(thumbnails, images);
  EXPECT_EQ(words, images);
}

TEST_F(Pages, AnnotationsAreFoundWithAuthorAndPage) {
  reindex();
  const json::object status = json_of({"status"});
  EXPECT_GT(status.at("passages").at("highlight").as_int64(), 0);
  EXPECT_GT(status.at("passages").at("note").as_int64(), 0);

  const std::string notes = reindex({"export-notes", "--session", "judging"}).output;
  EXPECT_THAT(notes, HasSubstr("### Page 1\n"));
  EXPECT_THAT(notes, HasSubstr("> precision at ten is the simplest honest number:"));
  EXPECT_THAT(notes, HasSubstr("— Yuki Tan"));
  EXPECT_THAT(notes, HasSubstr("**Note:** the heart of it"));
}

TEST_F(Pages, ASessionForNotesMustBeOne) {
  reindex();
  EXPECT_THAT(reindex({"export-notes", "--session", "nothing like it"}).errors,
              HasSubstr("no session's id contains"));
  EXPECT_THAT(reindex({"export-notes", "--session", "gen:"}).errors, HasSubstr("any of these"));
}

TEST_F(Pages, NothingSlowIsDoneTwice) {
  reindex();
  const std::string index = dump_index(archive() / "index");
  EXPECT_EQ(json_of({"--full"}).at("documents_read"), 0);
  EXPECT_EQ(dump_index(archive() / "index"), index);
}

TEST_F(Pages, WhatWasLeftOutIsAddedLater) {
  reindex({"--no-ocr", "--no-images"});
  EXPECT_EQ(pages_read_by_ocr(), 0);
  EXPECT_TRUE(page_folders().empty());

  reindex({"--no-images"});
  const std::int64_t read = pages_read_by_ocr();
  EXPECT_GT(read, 0);

  reindex();
  const std::string built_up = dump_index(archive() / "index");
  fs::remove_all(archive());
  reindex();
  EXPECT_EQ(dump_index(archive() / "index"), built_up);
  EXPECT_EQ(pages_read_by_ocr(), read);
}

TEST_F(Pages, LostImagesAreDrawnAgainWithoutOcr) {
  reindex();
  const std::string index = dump_index(archive() / "index");
  const std::size_t documents = page_folders().size();
  for (const fs::path& folder : page_folders()) fs::remove_all(folder);

  EXPECT_EQ(json_of({"--full"}).at("documents_read").as_int64(),
            static_cast<std::int64_t>(documents));

  EXPECT_EQ(page_folders().size(), documents);
  EXPECT_EQ(dump_index(archive() / "index"), index);
}

TEST_F(Pages, AMissingLanguageIsNamedWithItsPackage) {
  folder_.write("clubs.toml",
                "[[club]]\nid = \"gen\"\nname = \"Generated\"\nsource = \"club\"\n"
                "language = [\"uz\", \"en\"]\n");
  const process::Result result = reindex();
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.errors, HasSubstr("install tesseract-ocr-uzb"));
  EXPECT_GT(pages_read_by_ocr(), 0);
}

TEST_F(Pages, StatusSaysHowWorkersAreConfined) {
  reindex();
  EXPECT_FALSE(json_of({"status"}).at("confinement").as_array().empty());
}

TEST_F(Pages, PruningForgetsWhatNothingUses) {
  reindex();
  const std::string index = dump_index(archive() / "index");
  EXPECT_EQ(json_of({"prune"}).at("extractions"), 0);
  EXPECT_EQ(json_of({"--full"}).at("documents_read"), 0);

  folder_.write("other/README.md",
                "# Other\n\n| Date | Topic |\n|---|---|\n| 1 May 2024 | One |\n");
  folder_.write("clubs.toml", "[[club]]\nid = \"other\"\nname = \"Other\"\nsource = \"other\"\n");
  reindex();
  EXPECT_EQ(json_of({"prune"}).at("extractions"), 5);
}

TEST_F(Pages, OneFileIsReadByItself) {
  const fs::path paper = club() / "session_4/judging-results_[annotated].pdf";
  const json::array all =
      json::parse(reindex({"annotations", paper.string(), "--json"}).output).as_array();
  ASSERT_FALSE(all.empty());
  for (const json::value& annotation : all)
    for (const char* key : {"type", "page", "author", "date", "color", "contents", "text", "box"})
      EXPECT_TRUE(annotation.as_object().contains(key)) << key;
  EXPECT_EQ(all.at(0).at("type"), "highlight");
  EXPECT_EQ(all.at(0).at("box").as_array().size(), 4u);
}

TEST_F(Pages, AFileThatCannotBeReadIsNamed) {
  const auto file = folder_.write("no.pdf", "not a PDF");
  const process::Result result = reindex({"annotations", file.string()});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.errors, HasSubstr("no.pdf: The file is not a PDF"));
}

}  // namespace
}  // namespace lectern::testing
