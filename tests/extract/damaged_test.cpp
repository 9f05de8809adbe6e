// PDFs that were damaged on their way, read by the real lectern-extract: what can be saved
// is read, and what cannot is told.
#include <map>

#include "tests/extract/pool_fixture.hpp"
#include "tests/extract/tiny_pdf.hpp"

namespace lectern::extract {
namespace {

using testing::HasSubstr;

const std::string kWhole = tiny_pdf({{"first"}, {"second"}}, "A title");

PartOutcome read(std::string_view bytes) {
  PoolOptions options;
  options.worker = LECTERN_BIN "/lectern-extract";
  const DocumentFolder folder;
  Pool pool{options};
  pool.submit(folder.write("document.pdf", bytes));
  return drain(pool).at("document.pdf");
}

// A page tree of these entries above a page, object 3.
std::string with_tree(const std::string& entries) {
  const std::string content = "BT /F1 12 Tf 50 700 Td (shown) Tj ET";
  return pdf_file(
      {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages " + entries + " >>",
       "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font "
       "<< /F1 5 0 R >> >> >>",
       "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream",
       "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", "<< /Title (A title) >>"},
      " /Info 6 0 R");
}

TEST(DamagedPdf, WhatAServerLeftAroundItIsCutOff) {
  std::string page;
  for (int i = 0; i < 1000; ++i) page += "<p>wrapped</p>\n";
  EXPECT_EQ(told(read(page + kWhole + page)), "first|second");
}

TEST(DamagedPdf, OneThatLostItsTrailerIsRead) {
  EXPECT_EQ(told(read(kWhole.substr(0, kWhole.find("trailer")))), "first|second");
  EXPECT_EQ(told(read(kWhole.substr(0, kWhole.find("xref\n0 ")))), "first|second");
}

TEST(DamagedPdf, PagesAreFoundWhateverTheTreeSaysOfTheirNumber) {
  for (const std::string count : {"1000000", "-5", "0", "/Many"}) {
    const auto part = std::get<Part>(read(with_tree("/Kids [3 0 R] /Count " + count)));
    EXPECT_EQ(told(part), "shown") << count;
    EXPECT_EQ(part.title, "A title") << count;
  }
}

TEST(DamagedPdf, APageThatIsNotThereIsNamed) {
  const auto part = std::get<Part>(read(with_tree("/Kids [3 0 R 99 0 R] /Count 2")));
  ASSERT_EQ(part.pages.size(), 2u);
  EXPECT_EQ(part.pages[0].text, "shown");
  EXPECT_EQ(part.pages[1].text, "");
  ASSERT_EQ(part.problems.size(), 1u);
  EXPECT_EQ(part.problems[0].page, 2);
  EXPECT_THAT(part.problems[0].reason, HasSubstr("damaged"));
}

TEST(DamagedPdf, APageWhoseContentIsGarbageIsNamed) {
  TinyPage garbage;
  garbage.content = "]]>> <garbage \x01\x02 (";
  const auto part = std::get<Part>(read(tiny_pdf({garbage, {"sound"}, {""}})));
  ASSERT_EQ(part.problems.size(), 1u);
  EXPECT_EQ(part.problems[0].page, 1);
}

TEST(DamagedPdf, OneThatEndsTooEarlySaysSo) {
  EXPECT_THAT(told(read(kWhole.substr(0, 200))), HasSubstr("cut off before its end"));
}

TEST(DamagedPdf, WhatIsSomethingElseIsCalledByItsName) {
  const std::map<std::string, std::string> files = {
      {"<!DOCTYPE html><title>404</title>", "a web page"},
      {"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n", "Git LFS"},
      {"\x89PNG\r\n\x1A\n", "a picture"},
      {"PK\x03\x04 word/document.xml", "an office document"}};
  for (const auto& [bytes, name] : files) EXPECT_THAT(told(read(bytes)), HasSubstr(name));
}

}  // namespace
}  // namespace lectern::extract
