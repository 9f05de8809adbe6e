#include <gmock/gmock.h>

#include "indexer/index/snapshot.hpp"
#include "indexer/index/stored_session.hpp"
#include "tests/integration/index_dump.hpp"
#include "tests/integration/reindex_fixture.hpp"

namespace lectern::testing {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using ::testing::HasSubstr;

class Reindex : public ReindexTest {};

TEST_F(Reindex, ReportsWhatTheArchiveHolds) {
  write_club(4);
  EXPECT_EQ(reindex().exit_code, 0);
  const json::object status = json_of({"status"});
  EXPECT_EQ(status.at("sessions"), 4);
  EXPECT_EQ(status.at("pages").at("total"), status.at("pages").at("text"));
  EXPECT_EQ(status.at("passages").at("slide"), status.at("pages").at("total"));
  EXPECT_EQ(status.at("documents").at("indexed"), 4);
  EXPECT_TRUE(status.at("last_run").is_string());
}

TEST_F(Reindex, TheCatalogWritesNothing) {
  write_club(3);
  const json::object catalog = json_of({"catalog"});
  const json::object& club = catalog.at("clubs").as_array().at(0).as_object();
  EXPECT_EQ(club.at("id"), "gen");
  const json::object& session = club.at("sessions").as_array().at(0).as_object();
  for (const char* key : {"id", "number", "date", "date_source", "title", "presenters", "series",
                          "status", "recordings", "materials", "readings", "source"})
    EXPECT_TRUE(session.contains(key)) << key;
  EXPECT_EQ(session.at("date"), "2000-05-02");
  EXPECT_FALSE(fs::exists(archive()));
}

TEST_F(Reindex, OptionsStandBeforeOrAfterTheSubcommand) {
  write_club(1);
  EXPECT_EQ(reindex({"catalog", "--json"}).exit_code, 0);
  EXPECT_EQ(reindex({"--json", "catalog"}).output, reindex({"catalog", "--json"}).output);
}

TEST_F(Reindex, ASecondRunChangesNothing) {
  write_club(4);
  reindex();
  const std::string before = dump_index(archive() / "index");
  const json::object status = json_of({"status"});
  const json::object second = json_of({});
  EXPECT_EQ(second.at("unchanged"), 4);
  EXPECT_EQ(second.at("documents_read"), 0);
  EXPECT_EQ(dump_index(archive() / "index"), before);
  EXPECT_EQ(json_of({"status"}).at("revision"), status.at("revision"));
}

TEST_F(Reindex, ChangedSynonymsComeWithTheNextRunAndChangeNoSession) {
  write_club(2);
  reindex();
  const std::string shipped = dump_index(archive() / "index");
  const auto file = folder_.write("other.toml", "groups = [[\"k8s\", \"kubernetes\"]]");
  const json::object summary = json_of({"--synonyms", file.string()});
  EXPECT_EQ(summary.at("unchanged"), 2);
  const auto synonyms = [&] { return index::read_snapshot(archive() / "index")->synonyms; };
  ASSERT_EQ(synonyms().size(), 1u);
  EXPECT_EQ(synonyms()[0], (schema::SynonymGroup{"k8s", "kubernetes"}));
  EXPECT_EQ(json_of({}).at("unchanged"), 2);
  EXPECT_GT(synonyms().size(), 100u);
  EXPECT_EQ(dump_index(archive() / "index"), shipped);
}

TEST_F(Reindex, BrokenSynonymsAreNamedWithTheirLineBeforeAnythingIsDone) {
  write_club(1);
  const auto file = folder_.write("broken.toml", "groups = [\n[\"alone\"]]");
  const process::Result result = reindex({"--synonyms", file.string()});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.errors, HasSubstr("broken.toml:2: a group has 2 to 32 forms"));
  EXPECT_FALSE(index::read_snapshot(archive() / "index"));
}

TEST_F(Reindex, WhatASessionsTextsTellIsInItsRecord) {
  write_club(1);
  write_deck("slides/1.pdf", "Mixture of Experts (MoE) needs a router", 4);
  reindex();
  const auto snapshot = index::read_snapshot(archive() / "index");
  ASSERT_TRUE(snapshot && snapshot->fingerprints.size() == 1);
  const auto stored =
      index::read_session(archive() / "index", snapshot->fingerprints.begin()->first);
  ASSERT_EQ(stored.session.acronyms.size(), 1u);
  EXPECT_EQ(stored.session.acronyms[0].short_form, "MoE");
  EXPECT_EQ(stored.session.acronyms[0].long_form, "Mixture of Experts");
}

TEST_F(Reindex, ARenamedDocumentIsNotReadAgain) {
  write_club(2);
  reindex();
  fs::rename(club() / "slides/2.pdf", club() / "slides/renamed.pdf");
  folder_.write("club/README.md",
                "| Date | Topic | Presenter | Slides |\n|---|---|---|---|\n| 3 May 2000 | Topic 2 "
                "| Ann | [pdf](slides/renamed.pdf) |\n");
  const json::object summary = json_of({});
  EXPECT_EQ(summary.at("changed"), 1);
  EXPECT_EQ(summary.at("removed"), 1);
  EXPECT_EQ(summary.at("documents_read"), 0);
}

TEST_F(Reindex, DocumentsNobodyNeedsLeaveTheMedia) {
  write_club(2);
  reindex();
  folder_.write("club/README.md",
                "| Date | Topic | Presenter | Slides |\n|---|---|---|---|\n| 2 May 2000 | Topic 1 "
                "| Ann | [pdf](slides/1.pdf) |\n");
  reindex();
  std::size_t documents = 0;
  for (const auto& entry : fs::recursive_directory_iterator{archive() / "media"})
    documents += entry.path().filename() == "document.pdf";
  EXPECT_EQ(documents, 1u);
}

TEST_F(Reindex, OneBrokenDocumentIsNamedAndTheRestIsThere) {
  write_club(3);
  folder_.write("club/slides/2.pdf", "%PDF-1.4 and then nothing that makes sense");
  const process::Result result = reindex();
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_THAT(result.output, HasSubstr("slides/2.pdf"));
  const json::object status = json_of({"status"});
  EXPECT_EQ(status.at("sessions"), 3);
  EXPECT_EQ(status.at("documents").at("unreadable").as_array().size(), 1u);
  EXPECT_EQ(status.at("documents").at("unreadable").as_array()[0].at("path"), "slides/2.pdf");
  EXPECT_EQ(reindex().exit_code, 3);
}

TEST_F(Reindex, AFullRunGivesTheSameIndex) {
  write_club(3);
  reindex();
  const std::string before = dump_index(archive() / "index");
  const json::object summary = json_of({"--full"});
  EXPECT_EQ(summary.at("added"), 3);
  EXPECT_EQ(summary.at("documents_read"), 0);
  EXPECT_EQ(dump_index(archive() / "index"), before);
}

TEST_F(Reindex, ADryRunOnlyTells) {
  write_club(2);
  const process::Result result = reindex({"--dry-run"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.output, HasSubstr("2 to write"));
  EXPECT_FALSE(fs::exists(archive() / "index"));
}

TEST_F(Reindex, WrongUsageIsTwoAndFailureIsOne) {
  EXPECT_EQ(reindex({"--no-such-option"}).exit_code, 2);
  EXPECT_EQ(reindex({"dance"}).exit_code, 2);
  EXPECT_EQ(reindex({"status"}).exit_code, 1);
  const process::Result unknown = reindex({"--club", "nobody"});
  EXPECT_EQ(unknown.exit_code, 1);
  EXPECT_THAT(unknown.errors, HasSubstr("no club \"nobody\""));
  EXPECT_EQ(reindex({"--help"}).exit_code, 0);
}

TEST_F(Reindex, AnUnreachableClubKeepsItsSessions) {
  write_club(2);
  reindex();
  folder_.write(
      "clubs.toml",
      "[[club]]\nid = \"gen\"\nsource = \"gone\"\n[[club]]\nid = \"other\"\nsource = \"club\"\n");
  EXPECT_EQ(reindex().exit_code, 0);
  EXPECT_EQ(json_of({"status"}).at("sessions"), 4);
}

TEST_F(Reindex, CheckNamesFileAndLine) {
  write_club(1);
  folder_.write("club/README.md",
                "| Date | Topic | Presenter | Slides |\n|---|---|---|---|\n| 2 May 2000 | Topic 1 "
                "| Ann | [pdf](slides/none.pdf) |\n");
  const process::Result result = reindex({"check"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_THAT(result.output, HasSubstr("gen: README.md:3: links to slides/none.pdf"));
}

}  // namespace
}  // namespace lectern::testing
