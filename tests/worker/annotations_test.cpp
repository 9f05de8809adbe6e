#include "indexer/worker/annotations.hpp"

#include "tests/extract/tiny_pdf.hpp"

namespace lectern::worker {
namespace {

using extract::AnnotationType;

// One page whose annotations are these dictionaries' entries.
std::vector<FoundAnnotation> read(const std::vector<std::string>& annotations,
                                  const std::string& page = "") {
  extract::TinyPdf pdf;
  std::string references;
  for (const std::string& entries : annotations)
    references += std::to_string(pdf.add("<< /Type /Annot " + entries + " >>")) + " 0 R ";
  pdf.add_page({.text = "text", .more = page + " /Annots [" + references + "]"});
  const std::string bytes = pdf.bytes();
  return AnnotationReader{bytes}.on_page(0);
}

const std::string kRect = "/Rect [100 700 200 720] ";

TEST(Annotations, TellWhoWroteWhatWhenAndWhere) {
  const auto found =
      read({"/Subtype /FreeText /T (Ada) /M (D:20250301120000Z) /C [1 0.8 0] "
            "/Contents (why not?) " +
            kRect});
  ASSERT_EQ(found.size(), 1u);
  const extract::Annotation& note = found[0].annotation;
  EXPECT_EQ(note.type, AnnotationType::kFreetext);
  EXPECT_EQ(note.author, "Ada");
  EXPECT_EQ(note.date, "2025-03-01T12:00:00Z");
  EXPECT_EQ(note.color, "#ffcc00");
  EXPECT_EQ(note.contents, "why not?");
  EXPECT_EQ(note.box, (extract::Box{100, 72, 100, 20}));
}

TEST(Annotations, StringsComeInEveryEncoding) {
  const auto found = read({"/Subtype /Text /Contents <FEFF0416> " + kRect,   // UTF-16
                           "/Subtype /Text /Contents (\\200) " + kRect,      // PDFDocEncoding
                           "/Subtype /Text /Contents (one\\rtwo) " + kRect,  // lines end in CR
                           "/Subtype /Text /Contents <EFBBBFD096> " + kRect});
  ASSERT_EQ(found.size(), 4u);
  EXPECT_EQ(found[0].annotation.contents, "\xD0\x96");
  EXPECT_EQ(found[1].annotation.contents, "\xE2\x80\xA2");
  EXPECT_EQ(found[2].annotation.contents, "one\ntwo");
  EXPECT_EQ(found[3].annotation.contents, "\xD0\x96");
}

TEST(Annotations, RichTextServesWhereThereAreNoContents) {
  const auto found =
      read({"/Subtype /FreeText /RC (<?xml version=\"1.0\"?><body xmlns=\"x\"><p>why <b>not</b>"
            " &amp; when?</p><p>later</p></body>) " +
                kRect,
            "/Subtype /FreeText /Contents (plain) /RC (<p>rich</p>) " + kRect,
            "/Subtype /FreeText /RC (" + std::string(20'000, '<') + ") " + kRect});
  ASSERT_GE(found.size(), 2u);
  EXPECT_EQ(found[0].annotation.contents, "why not & when?\nlater");
  EXPECT_EQ(found[1].annotation.contents, "plain");
}

TEST(Annotations, AMarkHasItsQuads) {
  const auto found =
      read({"/Subtype /Highlight /QuadPoints [100 720 200 720 100 700 200 700 "
            "50 690 80 690 50 680 80 680] " +
            kRect});
  ASSERT_EQ(found.size(), 1u);
  ASSERT_EQ(found[0].quads.size(), 2u);
  EXPECT_EQ(box_around(found[0].quads[1]), (extract::Box{50, 102, 30, 10}));
}

TEST(Annotations, AMarkWithoutQuadsCoversItsRectangle) {
  const auto found = read({"/Subtype /Underline " + kRect});
  ASSERT_EQ(found.size(), 1u);
  ASSERT_EQ(found[0].quads.size(), 1u);
  EXPECT_EQ(box_around(found[0].quads[0]), (extract::Box{100, 72, 100, 20}));
}

TEST(Annotations, PlacesAreThoseOfThePageAsDisplayed) {
  const auto found =
      read({"/Subtype /Text /Contents (x) " + kRect}, "/Rotate 90 /CropBox [50 50 612 792]");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].annotation.box, (extract::Box{650, 50, 20, 100}));
}

TEST(Annotations, RepliesBelongToWhatTheyAnswer) {
  // Objects: 1 and 2 are the catalog and the pages, 3 the font.
  const auto found =
      read({"/Subtype /Text /Contents (asked) /T (Ada) " + kRect,
            "/Subtype /Text /Contents (answered) /T (Bob) /IRT 4 0 R " + kRect,
            "/Subtype /Text /Contents (and again) /T (Ada) /IRT 5 0 R " + kRect,
            "/Subtype /Text /Contents (Accepted) /StateModel (Review) /IRT 4 0 R " + kRect});
  ASSERT_EQ(found.size(), 1u);
  ASSERT_EQ(found[0].annotation.replies.size(), 2u);
  EXPECT_EQ(found[0].annotation.replies[0].author, "Bob");
  EXPECT_EQ(found[0].annotation.replies[1].contents, "and again");
}

TEST(Annotations, RepliesInACircleAreKept) {
  const auto found = read({"/Subtype /Text /Contents (a) /IRT 5 0 R " + kRect,
                           "/Subtype /Text /Contents (b) /IRT 4 0 R " + kRect});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].annotation.contents, "a");
  ASSERT_EQ(found[0].annotation.replies.size(), 1u);
  EXPECT_EQ(found[0].annotation.replies[0].contents, "b");
}

TEST(Annotations, WhatSaysNothingIsLeftOut) {
  EXPECT_TRUE(read({"/Subtype /Link " + kRect, "/Subtype /Widget " + kRect,
                    "/Subtype /Popup /Contents (x) " + kRect, "/Subtype /Ink " + kRect,
                    "/Subtype /Square " + kRect, "/Subtype /FreeText /Contents ( ) " + kRect,
                    "/Subtype /Highlight /F 2 " + kRect})
                  .empty());
}

TEST(Annotations, ShapesAndStampsWithWordsAreNotes) {
  const auto found = read({"/Subtype /Ink /Contents (circled) " + kRect,
                           "/Subtype /Stamp /Contents (Approved) " + kRect});
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[1].annotation.type, AnnotationType::kStamp);
}

TEST(Annotations, DamagedOnesCostOnlyThemselves) {
  const auto found =
      read({"/Subtype /Highlight /QuadPoints [1 2 (three)] /Rect [/a /b] /C [9 -9 (x)]",
            "/Subtype (no name)", "/Subtype /Text /Contents (sound) " + kRect});
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[1].annotation.contents, "sound");
}

TEST(Annotations, BytesThatAreNoPdfHaveNone) {
  for (const std::string bytes : {"", "%PDF-1.7", "plain text"}) {
    AnnotationReader reader{bytes};
    EXPECT_TRUE(reader.on_page(0).empty());
    EXPECT_TRUE(reader.on_page(-1).empty());
  }
}

TEST(Annotations, APageMaySayOnlySoMuch) {
  std::vector<std::string> many(
      100, "/Subtype /Text /Contents (" + std::string(60'000, 'x') + ") " + kRect);
  many.resize(7000, "/Subtype /Highlight /QuadPoints [100 720 200 720 100 700 200 700] " + kRect);

  std::size_t bytes = 0, quads = 0;
  for (const FoundAnnotation& one : read(many)) {
    bytes += one.annotation.contents.size();
    quads += one.quads.size();
  }

  EXPECT_GT(bytes, std::size_t{1} << 20);
  EXPECT_LT(bytes, std::size_t{3} << 20);
  EXPECT_EQ(quads, 5000u);
}

}  // namespace
}  // namespace lectern::worker
