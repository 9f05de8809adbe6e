// Office documents, by the real LibreOffice.
#include <gmock/gmock.h>

#include <algorithm>

#include "tests/integration/index_dump.hpp"
#include "tests/integration/reindex_fixture.hpp"

namespace lectern::testing {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using ::testing::HasSubstr;

std::string slide(const std::string& content) {
  return "<draw:page><draw:frame svg:x='2cm' svg:y='2cm' svg:width='20cm' svg:height='4cm'>" +
         content + "</draw:frame></draw:page>";
}

std::string words(const std::string& text) {
  return "<draw:text-box><text:p>" + text + "</text:p></draw:text-box>";
}

// OpenDocument in its form of a single XML file; LibreOffice knows it by the double quotes.
std::string presentation(const std::string& slides) {
  const std::string names = "urn:oasis:names:tc:opendocument:xmlns:";
  std::string xml = "<?xml version='1.0' encoding='UTF-8'?><office:document xmlns:office='" +
                    names + "office:1.0' xmlns:draw='" + names + "drawing:1.0' xmlns:text='" +
                    names + "text:1.0' xmlns:svg='" + names +
                    "svg-compatible:1.0' xmlns:xlink='http://www.w3.org/1999/xlink' "
                    "office:version='1.2' "
                    "office:mimetype='application/vnd.oasis.opendocument.presentation'>"
                    "<office:body><office:presentation>" +
                    slides + "</office:presentation></office:body></office:document>";
  std::replace(xml.begin(), xml.end(), '\'', '"');
  return xml;
}

class Office : public ReindexTest {
 protected:
  void SetUp() override {
    if (!process::find_program("soffice")) GTEST_SKIP() << "LibreOffice is not installed";
  }

  void write_session(const std::string& file, const std::string& bytes) {
    write_page(file);
    folder_.write("club/" + file, bytes);
  }

  void write_page(const std::string& file) {
    folder_.write("club/README.md",
                  "# Club\n\n| Date | Topic | Slides |\n|---|---|---|\n"
                  "| 2 May 2025 | Rings | [slides](" +
                      file + ") |\n");
  }

  std::string reason() {
    const json::object status = json_of({"status"});
    const auto& unreadable = status.at("documents").at("unreadable").as_array();
    return unreadable.empty() ? "" : std::string{unreadable[0].at("reason").as_string()};
  }

  std::vector<std::string> media() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(archive() / "media"))
      if (entry.is_regular_file()) names.push_back(entry.path().filename());
    return names;
  }
};

TEST_F(Office, APresentationIsReadAsThePdfMadeOfIt) {
  write_session("rings.fodp",
                presentation(slide(words("Ring buffers")) + slide(words("Pressure"))));
  EXPECT_EQ(reindex().exit_code, 0);
  EXPECT_EQ(json_of({"status"}).at("pages").at("total").as_int64(), 2);
  EXPECT_THAT(dump_index(archive() / "index"), HasSubstr("Pressure"));
  EXPECT_THAT(media(), ::testing::UnorderedElementsAre("document.pdf", "0001.webp", "0001-320.webp",
                                                       "0001.json", "0002.webp", "0002-320.webp",
                                                       "0002.json"));
  EXPECT_THAT(reindex({"--full"}).output, HasSubstr("0 documents read"));
}

TEST_F(Office, PowerPointIsReadToo) {
  folder_.write("rings.fodp", presentation(slide(words("Ring buffers"))));
  process::Command command;
  command.program = "soffice";
  command.arguments = {"--headless",
                       "-env:UserInstallation=file://" + folder_.path().string() + "/p",
                       "--convert-to",
                       "pptx",
                       "--outdir",
                       club().string(),
                       (folder_.path() / "rings.fodp").string()};
  process::run(command);
  write_page("rings.pptx");
  EXPECT_EQ(reindex({"--no-ocr", "--no-images"}).exit_code, 0);
  EXPECT_THAT(dump_index(archive() / "index"), HasSubstr("Ring buffers"));
}

TEST_F(Office, WhatIsNoneIsUnreadable) {
  write_session("rings.pptx", std::string(3000, '\x81'));
  EXPECT_EQ(reindex().exit_code, 3);
  EXPECT_THAT(reason(), HasSubstr("LibreOffice could not write it as PDF"));
}

TEST_F(Office, ALostPdfIsMadeAnew) {
  write_session("rings.fodp", presentation(slide(words("Ring buffers"))));
  reindex({"--no-images"});
  fs::remove_all(archive() / "media");
  reindex({"--no-images", "--full"});
  EXPECT_THAT(media(), ::testing::Contains("document.pdf"));
}

TEST_F(Office, FilesElsewhereDoNotGetIntoThePdf) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  GTEST_SKIP() << "with a sanitizer there is no sandbox";
#endif
  folder_.write("secret.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' width='400' height='100'>"
                "<text x='10' y='60' font-size='40'>Confidential</text></svg>");
  write_session("rings.fodp",
                presentation(slide(words("Ring buffers")) +
                             slide("<draw:image xlink:href='file://" +
                                   (folder_.path() / "secret.svg").string() + "'/>")));
  reindex();
  EXPECT_THAT(dump_index(archive() / "index"), Not(HasSubstr("Confidential")));
}

TEST_F(Office, WithoutLibreOfficeTheFileIsNamedAndReadOnceItIsThere) {
  write_session("rings.fodp", presentation(slide(words("Ring buffers"))));
  environment_["PATH"] = club().string();
  EXPECT_EQ(reindex().exit_code, 3);
  EXPECT_THAT(reason(), HasSubstr("install libreoffice-impress"));
  environment_.clear();
  EXPECT_EQ(reindex().exit_code, 0);
  EXPECT_THAT(dump_index(archive() / "index"), HasSubstr("Ring buffers"));
}

}  // namespace
}  // namespace lectern::testing
