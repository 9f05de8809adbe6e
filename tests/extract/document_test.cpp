#include "indexer/extract/document.hpp"

#include <random>

namespace lectern::extract {
namespace {

Outcome a_document() {
  Document document{"Of Lecterns",
                    {{1, 595.28, 841.89, "First page\nsecond line"},
                     {2, 841.89, 595.28, ""},
                     {3, 0, 0, "caf\xC3\xA9"}},
                    {{3, "Reading a page took longer than 60 s."}}};
  document.pages[0].words = {{"First", {72, 70.25, 21.5, 12}, {}},
                             {"seen", {-1.5, 300, 20, 10}, 87}};
  document.pages[0].recognised = true;
  document.pages[1].drawn = true;
  document.pages[1].annotations = {
      {AnnotationType::kHighlight,
       "Ada",
       "2025-03-01",
       "#ffee00",
       "why?",
       "second line",
       false,
       {72, 84, 60, 12},
       {{80, 84, 52, 6}, {72, 90.25, 40, 6}},
       {{"Bob", "", "because"}}},
      {AnnotationType::kStamp, "", "", "", "Approved", "", true, {}, {}, {}}};
  return document;
}

Outcome round_trip(const Outcome& outcome) {
  const auto decoded = decode_outcome(encode(outcome));
  return decoded ? *decoded : Outcome{Unreadable{"(did not decode)"}};
}

TEST(EncodedOutcome, DocumentsComeBackWhole) {
  const auto document = std::get<Document>(round_trip(a_document()));

  EXPECT_EQ(document.title, "Of Lecterns");
  ASSERT_EQ(document.pages.size(), 3u);
  EXPECT_EQ(document.pages[0].number, 1);
  EXPECT_EQ(document.pages[0].width_pt, 595.28);
  EXPECT_EQ(document.pages[0].height_pt, 841.89);
  EXPECT_EQ(document.pages[0].text, "First page\nsecond line");
  EXPECT_EQ(document.pages[1].text, "");
  EXPECT_EQ(document.pages[2].text, "caf\xC3\xA9");
  EXPECT_EQ(document.pages, std::get<Document>(a_document()).pages);
  EXPECT_EQ(document.problems, std::get<Document>(a_document()).problems);
}

TEST(EncodedOutcome, TheFarthestPlacesComeBackWhole) {
  Document document = std::get<Document>(a_document());
  document.pages[0].words[0].box = {-21474836.48, 21474836.47, 0, 0};
  EXPECT_EQ(std::get<Document>(round_trip(document)).pages, document.pages);
}

TEST(PageProblems, PagesInARowShareALine) {
  EXPECT_TRUE(describe({}).empty());
  EXPECT_EQ(
      describe({{2, "cut"}, {5, "torn"}, {6, "torn"}, {7, "torn"}, {8, "cut"}, {10, "cut"}}),
      (std::vector<std::string>{"page 2: cut", "pages 5–7: torn", "page 8: cut", "page 10: cut"}));
}

TEST(EncodedOutcome, ReasonsComeBackWhole) {
  EXPECT_EQ(std::get<Unreadable>(round_trip(Unreadable{"The PDF needs a password."})).reason,
            "The PDF needs a password.");
}

TEST(EncodedOutcome, ADocumentWithoutPagesIsStillADocument) {
  EXPECT_TRUE(std::get<Document>(round_trip(Document{})).pages.empty());
}

TEST(EncodedOutcome, EveryTruncationIsRefused) {
  for (const Outcome& outcome : {a_document(), Outcome{Unreadable{"a reason"}}}) {
    const std::string bytes = encode(outcome);
    for (std::size_t size = 0; size < bytes.size(); ++size)
      EXPECT_FALSE(decode_outcome(bytes.substr(0, size))) << "cut to " << size << " bytes";
  }
}

TEST(EncodedOutcome, AnythingAppendedIsRefused) {
  EXPECT_FALSE(decode_outcome(encode(a_document()) + '\0'));
}

TEST(EncodedOutcome, OtherFormsAreRefused) {
  EXPECT_FALSE(decode_outcome("SQLite format 3"));
  std::string other_form = encode(a_document());
  other_form[2] = 99;
  EXPECT_FALSE(decode_outcome(other_form));
  std::string other_kind = encode(a_document());
  other_kind[3] = 99;
  EXPECT_FALSE(decode_outcome(other_kind));
}

TEST(EncodedOutcome, AnyBytesAreEitherRefusedOrDecodeToThemselves) {
  std::mt19937 random{20260101};
  const std::string original = encode(a_document());
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes = original;
    for (auto i = random() % 4 + 1; i > 0; --i)
      bytes[random() % bytes.size()] = static_cast<char>(random());
    const auto outcome = decode_outcome(bytes);
    if (outcome) {
      EXPECT_EQ(encode(*outcome), bytes);
    }
  }
}

}  // namespace
}  // namespace lectern::extract
