#include "indexer/archive/passages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "indexer/archive/report.hpp"
#include "indexer/schema/areas.hpp"

namespace lectern::archive {
namespace {

PlannedSession session_with(std::vector<schema::MaterialRecord> materials) {
  PlannedSession session;
  session.record.id = "c:locks";
  session.record.club_id = "c";
  session.record.title = "Locks";
  session.record.date = "2024-05-02";
  session.record.presenters = {"Ann"};
  session.record.materials = std::move(materials);
  session.language = "en";
  for (std::size_t i = 0; i < session.record.materials.size(); ++i)
    session.documents.push_back({i, "x.pdf", session.record.materials[i].sha256});
  return session;
}

std::vector<std::string> ids(const index::IndexedSession& indexed) {
  std::vector<std::string> out;
  for (const auto& passage : indexed.passages) out.push_back(passage.id);
  return out;
}

TEST(IndexedSession, HasAPassagePerPageThatSaysSomething) {
  const std::string sha(64, 'a');
  const auto indexed = indexed_session(
      session_with({{.kind = "slides", .title = "deck.pdf", .path = "deck.pdf", .sha256 = sha}}),
      {{sha, extract::Document{"Spin locks",
                               {{1, 1, 1, "first"}, {2, 1, 1, " \n "}, {3, 1, 1, "third"}}}}});
  ASSERT_EQ(indexed.passages.size(), 3u);
  EXPECT_EQ(indexed.passages[0].kind, schema::PassageKind::kSession);
  EXPECT_THAT(indexed.passages[0].text, ::testing::HasSubstr("2 May 2024"));
  EXPECT_EQ(indexed.passages[2].page, 3);
  EXPECT_EQ(indexed.passages[2].material_title, "Spin locks");
  EXPECT_EQ(indexed.session.materials[0].pages, 3);
  const SessionReport report = decode_report(indexed.report);
  EXPECT_EQ(report.pages_with_text, 2u);
  EXPECT_EQ(report.pages_empty, 1u);
}

TEST(IndexedSession, PapersAreToldFromSlides) {
  const std::string sha(64, 'a');
  const auto indexed =
      indexed_session(session_with({{.kind = "annotated_paper", .path = "p.pdf", .sha256 = sha}}),
                      {{sha, extract::Document{"", {{1, 1, 1, "text"}}}}});
  EXPECT_EQ(indexed.passages.at(1).kind, schema::PassageKind::kPaper);
}

TEST(IndexedSession, ADocumentInTwoPlacesIsIndexedOnce) {
  const std::string sha(64, 'a');
  const auto indexed =
      indexed_session(session_with({{.kind = "slides", .path = "a.pdf", .sha256 = sha},
                                    {.kind = "slides", .path = "b.pdf", .sha256 = sha}}),
                      {{sha, extract::Document{"", {{1, 1, 1, "text"}}}}});
  const auto all = ids(indexed);
  EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), all.size());
  EXPECT_EQ(all.size(), 2u);
}

TEST(IndexedSession, AnUnreadableDocumentIsKeptWithItsReason) {
  const std::string sha(64, 'a');
  const auto indexed =
      indexed_session(session_with({{.kind = "slides", .path = "a.pdf", .sha256 = sha}}),
                      {{sha, extract::Unreadable{"it needs a password"}}});
  EXPECT_EQ(indexed.session.materials[0].unreadable, "it needs a password");
  EXPECT_EQ(decode_report(indexed.report).unreadable.at(0).reason, "it needs a password");
}

TEST(IndexedSession, MarksAndNotesKnowWhereTheyStandOnThePage) {
  const std::string sha(64, 'a');
  extract::Page page{7, 600, 800, "text"};
  page.annotations = {
      {.type = extract::AnnotationType::kHighlight,
       .text = "two lines",
       .box = {50, 100, 500, 24},
       .lines = {{300, 100, 250, 12}, {50, 112, 40.25, 12}, {590, 130, 90, 12}, {700, 1, 9, 9}}},
      {.type = extract::AnnotationType::kText, .contents = "why?", .box = {580, -10, 40, 20}},
      {.type = extract::AnnotationType::kText, .contents = "elsewhere"}};
  const auto indexed =
      indexed_session(session_with({{.kind = "annotated_paper", .path = "p.pdf", .sha256 = sha}}),
                      {{sha, extract::Document{"", {page}}}});
  const auto areas_of = [&](std::size_t passage) {
    return schema::decode_areas(indexed.passages.at(passage).areas);
  };
  // What lies beyond the page is cut off.
  EXPECT_EQ(
      areas_of(2),
      (schema::Areas{{3000, 1000, 2500, 120}, {500, 1120, 403, 120}, {5900, 1300, 100, 120}}));
  EXPECT_EQ(areas_of(3), (schema::Areas{{5800, 0, 200, 100}}));
  EXPECT_EQ(areas_of(4), schema::Areas{});
}

TEST(Report, AnythingElseReadsAsEmpty) {
  for (const char* text : {"", "[]", "{\"text\":\"x\",\"unreadable\":[3,{\"path\":1}]}", "{"})
    EXPECT_EQ(decode_report(text).unreadable.size(), 0u) << text;
}

TEST(IndexedSession, AReadingIsFoundByWhatArxivSaysOfIt) {
  PlannedSession planned = session_with({});
  planned.record.papers = {{.id = "arxiv:1",
                            .title = "Ring Attention with Blockwise Transformers",
                            .authors = {"Hao Liu", "Matei Zaharia"},
                            .abstract = "Memory demands limit long sequences."}};
  planned.record.readings = {
      {.title = "Ring", .paper = "arxiv:1"},
      {.title = "The same, again", .paper = "arxiv:1"},
      {.title = "Something else"},
  };
  const auto indexed = indexed_session(planned, {});
  ASSERT_EQ(indexed.passages.size(), 4u);
  EXPECT_EQ(indexed.passages[1].text,
            "Ring\nRing Attention with Blockwise Transformers\nHao Liu, Matei Zaharia\nMemory "
            "demands limit long sequences.");
  EXPECT_EQ(indexed.passages[2].text, "The same, again");
  EXPECT_EQ(indexed.passages[3].text, "Something else");
}

TEST(IndexedSession, WhatAReadingSaysItselfIsNotRepeated) {
  PlannedSession planned = session_with({});
  planned.record.papers = {{.id = "title:x", .title = "Ring Attention", .authors = {"Liu et al."}}};
  planned.record.readings = {
      {.title = "[annotated] ring attention.pdf", .authors = "Liu et al.", .paper = "title:x"}};
  EXPECT_EQ(indexed_session(planned, {}).passages.at(1).text,
            "[annotated] ring attention.pdf\nLiu et al.");
}

}  // namespace
}  // namespace lectern::archive
