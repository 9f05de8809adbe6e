#include "indexer/schema/documents.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lectern::schema {
namespace {

SessionRecord full_session() {
  SessionRecord session;
  session.id = "club:2024-05-02-locks";
  session.club_id = "club";
  session.number = 3;
  session.date = "2024-05-02";
  session.title = "Locks";
  session.presenters = {"Ann", "Bob"};
  session.materials = {{.kind = "slides",
                        .title = "Deck",
                        .path = "a.pdf",
                        .sha256 = "ab",
                        .pages = 12,
                        .paper = "arxiv:2205.14135"}};
  session.recordings = {
      {"youtube", "xxxxxxxxxxx", "https://www.youtube.com/watch?v=xxxxxxxxxxx", 90}};
  session.readings = {
      {.title = "Paper", .arxiv = "2205.14135", .year = 2022, .paper = "arxiv:2205.14135"}};
  session.papers = {{.id = "arxiv:2205.14135",
                     .also = {"title:paper", "doi:10.1~2"},
                     .title = "Paper",
                     .arxiv = "2205.14135",
                     .doi = "10.1/2",
                     .authors = {"Ann", "Bob"},
                     .published = "2022-05-27",
                     .abstract = "Words."}};
  session.acronyms = {{.short_form = "MoE", .long_form = "Mixture of Experts", .count = 7}};
  session.phrases = {{.text = "zero bubble", .count = 12}, {.text = "lock free", .count = 3}};
  return session;
}

TEST(SessionRecord, SurvivesTheIndex) {
  const auto read = decode_session(encode(full_session()));
  ASSERT_TRUE(read);
  EXPECT_EQ(encode(*read), encode(full_session()));
  EXPECT_EQ(read->number, 3);
  EXPECT_THAT(read->presenters, ::testing::ElementsAre("Ann", "Bob"));
  EXPECT_EQ(read->materials.at(0).pages, 12);
  EXPECT_EQ(read->recordings.at(0).start_s, 90);
  EXPECT_EQ(read->readings.at(0).year, 2022);
  EXPECT_EQ(read->readings.at(0).paper, "arxiv:2205.14135");
  EXPECT_EQ(read->materials.at(0).paper, "arxiv:2205.14135");
  const PaperRecord& paper = read->papers.at(0);
  EXPECT_THAT(paper.also, ::testing::ElementsAre("title:paper", "doi:10.1~2"));
  EXPECT_THAT(paper.authors, ::testing::ElementsAre("Ann", "Bob"));
  EXPECT_EQ(paper.published, "2022-05-27");
  EXPECT_EQ(paper.abstract, "Words.");
  EXPECT_EQ(read->acronyms.at(0).short_form, "MoE");
  EXPECT_EQ(read->acronyms.at(0).long_form, "Mixture of Experts");
  EXPECT_EQ(read->acronyms.at(0).count, 7);
  ASSERT_EQ(read->phrases.size(), 2u);
  EXPECT_EQ(read->phrases.at(0).text, "zero bubble");
  EXPECT_EQ(read->phrases.at(0).count, 12);
}

TEST(PassageRecord, SurvivesTheIndex) {
  const PassageRecord passage{.id = "a/slide/1",
                              .session_id = "a",
                              .kind = PassageKind::kSlide,
                              .page = 7,
                              .material_sha256 = "ab",
                              .text = "words\nand words"};
  const auto read = decode_passage(encode(passage));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->kind, PassageKind::kSlide);
  EXPECT_EQ(read->page, 7);
  EXPECT_FALSE(read->start_s);
  EXPECT_EQ(read->text, passage.text);
}

TEST(Records, CutAnywhereAreReadOrRefused) {
  const std::string whole = encode(full_session());
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const auto read = decode_session(std::string_view{whole}.substr(0, size));
    if (read) {
      EXPECT_LE(encode(*read).size(), whole.size());
    }
  }
  EXPECT_FALSE(decode_passage(std::string("\x01\xFF\xFF\xFF\xFF\xFF\xFF", 7)));
}

TEST(PassageKind, NamesGoBothWays) {
  for (const std::string_view name : kPassageKindNames)
    EXPECT_EQ(to_string(*parse_passage_kind(name)), name);
  EXPECT_FALSE(parse_passage_kind("slides"));
}

}  // namespace
}  // namespace lectern::schema
