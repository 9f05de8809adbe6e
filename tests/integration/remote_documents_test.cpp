// From a link on a club's page to the words of the document behind it: lectern-reindex over a
// web on this machine, and lectern-server.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "indexer/process/run.hpp"
#include "indexer/remote/arxiv.hpp"
#include "tests/extract/tiny_pdf.hpp"
#include "tests/integration/server_process.hpp"
#include "tests/remote/loopback_web.hpp"
#include "tests/temporary_folder.hpp"

namespace lectern::testing {
namespace {

namespace json = boost::json;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

constexpr const char* kSlides = "https://docs.google.com/presentation/d/1aBcDeFgHiJkLmNoPqRs/edit";
constexpr const char* kSlidesExport =
    "docs.google.com/presentation/d/1aBcDeFgHiJkLmNoPqRs/export/pdf";
constexpr const char* kPaper = "https://arxiv.org/abs/2205.14135";
constexpr const char* kPaperExport = "export.arxiv.org/pdf/2205.14135";

class RemoteDocuments : public ::testing::Test {
 protected:
  RemoteDocuments() {
    for (const char* club : {"one", "two"})
      clubs_ += "[[club]]\nid = \"" + std::string{club} + "\"\nname = \"Club " + club +
                "\"\nsource = \"" + club + "\"\n";
    folder_.write("clubs.toml", clubs_);
    write_page("one", "");
    write_page("two", "");
  }

  // `rows` below | Topic | Links |.
  void write_page(const std::string& club, const std::string& rows) {
    folder_.write(club + "/README.md",
                  "# Club\n\n| Date | Topic | Links |\n|---|---|---|\n" + rows);
  }

  void add_paper(const std::string& words) {
    web_.document(kPaperExport, extract::tiny_pdf({{.text = words}}));
    web_.at(remote::arxiv_query(std::vector<std::string>{"2205.14135"}).substr(8),
            [](const auto&, auto& response) {
              response.set_content(
                  "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>"
                  "<id>http://arxiv.org/abs/2205.14135v2</id><title>FlashAttention</title>"
                  "<summary>Exact attention that knows of memory.</summary>"
                  "<author><name>Tri Dao</name></author></entry></feed>",
                  "application/atom+xml");
            });
  }

  process::Result reindex(std::vector<std::string> arguments = {}) {
    process::Command command;
    command.program = (std::filesystem::path(LECTERN_BIN) / "reindex-on-loopback").string();
    command.arguments = {"--clubs",   (folder_.path() / "clubs.toml").string(),
                         "--archive", archive().string(),
                         "--no-ocr",  "--no-images"};
    command.arguments.insert(command.arguments.end(), arguments.begin(), arguments.end());
    const remote::Network network = web_.network();
    for (const auto& [host, port] : network.loopback)
      command.environment["LECTERN_LOOPBACK"] += host + "=" + std::to_string(port) + ",";
    command.environment["LECTERN_AUTHORITIES"] = network.authorities.string();
    return process::run(command);
  }

  json::object status() {
    process::Command command;
    command.program = (std::filesystem::path(LECTERN_BIN) / "lectern-reindex").string();
    command.arguments = {"status", "--json", "--archive", archive().string()};
    const process::Result result = process::run(command);
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    return json::parse(result.output).as_object();
  }

  std::string reason_of(const std::string& url) {
    const json::object all = status();
    for (const json::value& link : all.at("missing_links").as_array())
      if (link.at("url").as_string() == url) return link.at("reason").as_string().c_str();
    return {};
  }

  json::array results(const std::string& query) const {
    return ServerProcess{archive()}.search(query).at("results").as_array();
  }

  std::filesystem::path archive() const { return folder_.path() / "archive"; }

  TemporaryFolder folder_;
  std::string clubs_;
  LoopbackWeb web_{
      {"docs.google.com", "export.arxiv.org", "arxiv.org", "slides.example", "leads.example"}};
};

TEST_F(RemoteDocuments, SlidesBehindALinkAreFoundAndOpenHere) {
  web_.document(kSlidesExport, extract::tiny_pdf({{.text = "hello"}, {.text = "warp divergence"}}));
  write_page("one", "| 5 Jan 2026 | Warps | [slides](" + std::string{kSlides} + ") |\n");

  ASSERT_EQ(reindex().exit_code, 0);

  const json::array found = results("divergence");
  ASSERT_THAT(found, SizeIs(1));
  const json::value& hit = found.at(0).at("hits").at(0);
  EXPECT_EQ(hit.at("kind"), "slide");
  EXPECT_EQ(hit.at("page"), 2);
  EXPECT_THAT(std::string{hit.at("url").as_string()}, StartsWith("/media/"));
  EXPECT_EQ(status().at("links"), (json::object{{"fetched", 1}}));
}

TEST_F(RemoteDocuments, APaperThatSeveralSessionsReadIsAskedForAndKeptOnce) {
  add_paper("tiling in fast memory");
  write_page("one", "| 5 Jan 2026 | Attention | [paper](" + std::string{kPaper} + ") |\n");
  write_page("two", "| 6 Jan 2026 | Kernels | [FlashAttention](" + std::string{kPaper} + "v2) |\n");

  ASSERT_EQ(reindex().exit_code, 0);

  EXPECT_THAT(results("tiling"), SizeIs(2));
  EXPECT_EQ(web_.times_asked(kPaperExport), 1);
  std::size_t kept = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(archive() / "media"))
    kept += entry.path().filename() == "document.pdf";
  EXPECT_EQ(kept, 1u);
}

TEST_F(RemoteDocuments, APaperIsKnownByWhatArxivSaysOfIt) {
  add_paper("tiling");
  write_page("one", "| 5 Jan 2026 | Attention | [paper](" + std::string{kPaper} + ") |\n");

  ASSERT_EQ(reindex().exit_code, 0);

  const json::array found = results("\"exact attention that knows\"");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found.at(0).at("hits").at(0).at("kind"), "reading");
  const json::value paper = ServerProcess{archive()}.get("/api/papers/arxiv:2205.14135");
  EXPECT_EQ(paper.at("title"), "FlashAttention");
  EXPECT_EQ(paper.at("authors"), (json::array{"Tri Dao"}));
  EXPECT_THAT(paper.at("sessions").as_array(), SizeIs(1));
  EXPECT_EQ(web_.times_asked(kPaperExport), 1);
}

TEST_F(RemoteDocuments, ArxivsRecordsCountAmongTheRequestsOfARun) {
  add_paper("tiling");
  write_page("one", "| 5 Jan 2026 | Attention | [paper](" + std::string{kPaper} + ") |\n");

  ASSERT_EQ(reindex({"--max-requests", "1"}).exit_code, 0);
  EXPECT_THAT(web_.asked(), SizeIs(1));
  EXPECT_EQ(web_.times_asked(kPaperExport), 0);

  ASSERT_EQ(reindex({"--max-requests", "1"}).exit_code, 0);
  EXPECT_EQ(web_.times_asked(kPaperExport), 1);
}

TEST_F(RemoteDocuments, ArxivIsNotAskedTwiceForRecordsThatNobodyCanRead) {
  const std::string query = remote::arxiv_query(std::vector<std::string>{"2205.14135"}).substr(8);
  web_.at(query, [](const auto&, auto& response) {
    response.set_content("<feed", "application/atom+xml");
  });
  write_page("one", "| 5 Jan 2026 | Attention | [paper](" + std::string{kPaper} + ") |\n");

  ASSERT_EQ(reindex().exit_code, 0);
  EXPECT_EQ(web_.times_asked(query), 1);
  ASSERT_EQ(reindex().exit_code, 0);
  EXPECT_EQ(web_.times_asked(query), 2);
}

TEST_F(RemoteDocuments, ADocumentThatWasDeletedIsFetchedAndFoundInOneRun) {
  add_paper("tiling");
  write_page("one", "| 5 Jan 2026 | Attention | [paper](" + std::string{kPaper} + ") |\n");
  ASSERT_EQ(reindex().exit_code, 0);
  std::filesystem::remove_all(archive() / "remote" / "documents");

  ASSERT_EQ(reindex().exit_code, 0);

  EXPECT_EQ(web_.times_asked(kPaperExport), 2);
  EXPECT_THAT(results("tiling"), SizeIs(1));
}

TEST_F(RemoteDocuments, APaperOfWhichTheClubHasACopyIsNotAskedFor) {
  add_paper("tiling");
  folder_.write("one/flash_[annotated].pdf", extract::tiny_pdf({{.text = "our copy"}}));
  write_page("one", "| 5 Jan 2026 | Attention | [FlashAttention](" + std::string{kPaper} +
                        ") [annotated](flash_[annotated].pdf) |\n");

  ASSERT_EQ(reindex().exit_code, 0);

  EXPECT_EQ(web_.times_asked(kPaperExport), 0);
  EXPECT_THAT(results("\"our copy\""), SizeIs(1));
}

TEST_F(RemoteDocuments, NothingIsAskedTwiceAndNothingWrittenTwice) {
  add_paper("tiling");
  write_page("one", "| 5 Jan 2026 | Attention | [paper](" + std::string{kPaper} +
                        ") [gone](https://slides.example/gone.pdf) |\n");
  ASSERT_EQ(reindex().exit_code, 0);
  const std::size_t asked = web_.asked().size();

  const process::Result second = reindex({"--json"});

  EXPECT_EQ(web_.asked().size(), asked);
  EXPECT_EQ(json::parse(second.output).at("unchanged"), 1);
  EXPECT_EQ(json::parse(second.output).at("changed"), 0);
}

TEST_F(RemoteDocuments, WhatCannotBeHadIsALinkThatSaysWhy) {
  web_.status("slides.example/private.pdf", 403);
  web_.at("slides.example/page.pdf", [](const auto&, auto& response) {
    response.set_content("<html>Sign in</html>", "text/html");
  });
  write_page("one",
             "| 5 Jan 2026 | A | [slides](https://slides.example/gone.pdf) |\n"
             "| 6 Jan 2026 | B | [slides](https://slides.example/private.pdf) |\n"
             "| 7 Jan 2026 | C | [slides](https://slides.example/page.pdf) |\n"
             "| 8 Jan 2026 | D | [board](https://miro.com/app/board/uXjVabc=/) |\n");

  EXPECT_EQ(reindex().exit_code, 0);

  EXPECT_EQ(status().at("links"),
            (json::object{
                {"forbidden", 1}, {"not_a_document", 1}, {"not_found", 1}, {"unobtainable", 1}}));
  EXPECT_THAT(reason_of("https://slides.example/gone.pdf"), HasSubstr("404"));
  EXPECT_THAT(reason_of("https://miro.com/app/board/uXjVabc=/"), HasSubstr("export it as a PDF"));
  const json::value session = ServerProcess{archive()}.get("/api/sessions/one:2026-01-08-d");
  const json::value& board = session.at("materials").at(0);
  EXPECT_EQ(board.at("state"), "unobtainable");
  EXPECT_THAT(std::string{board.at("reason").as_string()}, HasSubstr("miro.com"));
}

TEST_F(RemoteDocuments, OfflineNothingIsAskedAndEachLinkSaysSo) {
  add_paper("tiling");
  write_page("one", "| 5 Jan 2026 | Attention | [paper](" + std::string{kPaper} + ") |\n");

  EXPECT_EQ(reindex({"--offline"}).exit_code, 0);
  EXPECT_THAT(web_.asked(), IsEmpty());
  EXPECT_EQ(reason_of(kPaper), "offline");

  EXPECT_EQ(reindex().exit_code, 0);
  EXPECT_THAT(results("tiling"), SizeIs(1));
}

TEST_F(RemoteDocuments, LinksToPrivatePlacesAreNeverFollowedAndReported) {
  web_.redirect("leads.example/x.pdf", "https://10.0.0.1/x.pdf");
  web_.redirect("leads.example/local.pdf", "http://localhost:" + std::to_string(web_.port()) + "/");
  const std::string rows =
      "| 1 Jan 2026 | A | [pdf](http://127.0.0.1:" + std::to_string(web_.port()) +
      "/x.pdf) |\n"
      "| 2 Jan 2026 | B | [pdf](https://localhost/x.pdf) |\n"
      "| 3 Jan 2026 | C | [pdf](http://169.254.169.254/latest/meta-data.pdf) |\n"
      "| 4 Jan 2026 | D | [pdf](https://leads.example/x.pdf) |\n"
      "| 5 Jan 2026 | E | [pdf](https://leads.example/local.pdf) |\n"
      "| 6 Jan 2026 | F | [pdf](file:///etc/passwd) |\n"
      "| 7 Jan 2026 | G | [pdf](javascript:alert(1)) |\n"
      "| 8 Jan 2026 | H | [pdf](https://slides.example/$(touch%20owned).pdf) |\n"
      "| 9 Jan 2026 | I | [video](https://www.youtube.com/watch?v=--exec=touch) |\n";
  write_page("one", rows);

  EXPECT_EQ(reindex().exit_code, 0);

  for (const char* asked : {"127.0.0.1", "localhost", "169.254", "10.0.0.1"})
    for (const std::string& address : web_.addresses_asked())
      EXPECT_THAT(address, Not(HasSubstr(asked)));
  const json::object states = status().at("links").as_object();
  EXPECT_EQ(states.at("refused"), 5) << json::serialize(states);
  EXPECT_THAT(reason_of("https://leads.example/x.pdf"), HasSubstr("10.0.0.1"));
  EXPECT_FALSE(std::filesystem::exists("owned"));

  process::Command check;
  check.program = (std::filesystem::path(LECTERN_BIN) / "lectern-reindex").string();
  check.arguments = {"check", "--clubs", (folder_.path() / "clubs.toml").string(), "--archive",
                     archive().string()};
  const std::string told = process::run(check).output;
  for (const char* link :
       {"127.0.0.1", "localhost", "169.254.169.254", "file:///etc/passwd", "javascript:alert(1)"})
    EXPECT_THAT(told, HasSubstr(link));
}

TEST_F(RemoteDocuments, WhatNoPageLinksToAnyMoreIsForgotten) {
  add_paper("tiling");
  write_page("one", "| 5 Jan 2026 | Attention | [paper](" + std::string{kPaper} + ") |\n");
  ASSERT_EQ(reindex().exit_code, 0);
  write_page("one", "| 5 Jan 2026 | Attention | |\n");

  ASSERT_EQ(reindex().exit_code, 0);

  for (const char* folder : {"media", "remote"})
    for (const auto& entry : std::filesystem::recursive_directory_iterator(archive() / folder))
      EXPECT_NE(entry.path().extension(), ".pdf") << entry.path();
}

TEST_F(RemoteDocuments, DamagedDocumentsAreNamedByTheirAddress) {
  web_.document("slides.example/broken.pdf", "%PDF-1.7\nnothing else");
  write_page("one", "| 5 Jan 2026 | A | [slides](https://slides.example/broken.pdf) |\n");

  const process::Result result = reindex();

  EXPECT_EQ(result.exit_code, 3);
  EXPECT_THAT(result.output, HasSubstr("https://slides.example/broken.pdf: The PDF is"));
}

}  // namespace
}  // namespace lectern::testing
