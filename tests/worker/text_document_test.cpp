#include "indexer/worker/text_document.hpp"

namespace lectern::worker {
namespace {

using extract::Format;

std::vector<std::string> read(const std::string& bytes, Format format,
                              extract::PageRange pages = {1, 500}) {
  std::vector<std::string> pieces;
  const extract::Request request{
      .most_pages = 1000, .pages = pages, .wanted = {}, .format = format};
  read_text(bytes, request,
            {.opened = [](int) {},
             .page = [&](const extract::Page& page) { pieces.push_back(page.text); }});
  return pieces;
}

std::string reason(const std::string& bytes, Format format) {
  try {
    read(bytes, format);
  } catch (const UnreadableDocument& unreadable) {
    return unreadable.what();
  }
  return "(was read)";
}

TEST(ReadText, PlainTextStaysAsItIs) {
  EXPECT_THAT(read("def f():\n    return 1\n", Format::kText),
              testing::ElementsAre("def f():\n    return 1"));
}

TEST(ReadText, MarkdownLosesItsMarkup) {
  EXPECT_THAT(read("# Title\n\nSome **bold** [link](https://example.org).", Format::kMarkdown),
              testing::ElementsAre("Title\n\nSome bold link."));
}

TEST(ReadText, MarkdownNestedWithoutEndStaysAsItIs) {
  std::string list;
  for (int i = 0; i < 200'000; ++i) list += "- ";
  EXPECT_TRUE(read(list + "end", Format::kMarkdown).back().ends_with("- end"));
}

TEST(ReadText, ANotebookIsItsCells) {
  const std::string notebook =
      R"({"cells":[{"cell_type":"markdown","source":["# Bubbles\n","drawn"]},)"
      R"({"cell_type":"code","source":"x = 1","outputs":[{"text":"printed"}]},)"
      R"("no cell",{"cell_type":"code"}]})";
  EXPECT_THAT(read(notebook, Format::kNotebook),
              testing::ElementsAre("Bubbles\n\ndrawn\n\n\nx = 1"));
}

TEST(ReadText, ADrawingIsItsTexts) {
  const std::string drawing = R"({"type":"excalidraw","elements":[{"type":"rectangle"},)"
                              R"({"type":"text","text":"GPU 0"},{"type":"text","text":"GPU 1"},)"
                              R"({"type":"text","text":"gone","isDeleted":true}]})";
  EXPECT_THAT(read(drawing, Format::kExcalidraw), testing::ElementsAre("GPU 0\n\nGPU 1"));
}

TEST(ReadText, LongTextIsCutBetweenParagraphs) {
  std::string text;
  for (int i = 0; i < 40; ++i)
    text += "paragraph " + std::to_string(i) + std::string(190, 'x') + "\n\n";
  const auto pieces = read(text, Format::kText);
  ASSERT_GT(pieces.size(), 4u);
  for (const std::string& piece : pieces) EXPECT_TRUE(piece.starts_with("paragraph "));
  EXPECT_THAT(read(text, Format::kText, {2, 2}), testing::ElementsAre(pieces[1], pieces[2]));
}

TEST(ReadText, OneEndlessLineIsCutBetweenCharacters) {
  std::string line;
  for (int i = 0; i < 2000; ++i) line += "\xE6\xBC\xA2";
  std::string joined;
  for (const std::string& piece : read(line, Format::kText)) joined += piece;
  EXPECT_EQ(joined, line);
}

TEST(ReadText, WhatIsNotWhatItsNameSaysIsRefused) {
  EXPECT_THAT(reason("", Format::kText), testing::HasSubstr("empty"));
  EXPECT_THAT(reason(std::string("a\0b", 3), Format::kText), testing::HasSubstr("not text"));
  EXPECT_THAT(reason("{", Format::kNotebook), testing::HasSubstr("not the JSON"));
  EXPECT_THAT(reason("[1, 2]", Format::kExcalidraw), testing::HasSubstr("not the JSON"));
  EXPECT_THAT(reason(R"({"cells": 7})", Format::kNotebook), testing::HasSubstr("says nothing"));
  EXPECT_THAT(reason(std::string(100'000, '['), Format::kNotebook),
              testing::HasSubstr("not the JSON"));
  EXPECT_THAT(reason(std::string(17u << 20, 'x'), Format::kText), testing::HasSubstr("16 MiB"));
}

TEST(FormatOf, GoesByTheExtension) {
  EXPECT_EQ(extract::format_of("a/B.PDF"), Format::kPdf);
  EXPECT_EQ(extract::format_of("notes.md"), Format::kMarkdown);
  EXPECT_EQ(extract::format_of("kernel.cu"), Format::kText);
  EXPECT_EQ(extract::format_of("x.ipynb"), Format::kNotebook);
  EXPECT_EQ(extract::format_of("x.excalidraw"), Format::kExcalidraw);
  EXPECT_EQ(extract::format_of("slides.pptx"), Format::kOffice);
  EXPECT_EQ(extract::format_of("slides.zip"), std::nullopt);
  EXPECT_EQ(extract::format_of("LICENSE"), std::nullopt);
}

}  // namespace
}  // namespace lectern::worker
