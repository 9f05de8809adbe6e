#include <gmock/gmock.h>

#include "server/http/origin.hpp"
#include "tests/server/http_fixture.hpp"

namespace lectern::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kPage =
    "<html><head><!-- lectern:head --><title>Lectern</title><!-- /lectern:head --></head></html>";

class Exports : public HttpTest {
 protected:
  Exports() {
    index::Writer writer{index(), false};
    writer.put_club(club("ml", "ML & friends"));
    index::IndexedSession one = session(
        {"ml:one", "Caching <b>now</b>", {"Posting lists"}, {"Ada"}, "2099-01-01", "Memory"});
    one.passages[1].drawn = true;
    one.session.papers = {{.id = "arxiv:1706.03762",
                           .title = "Attention",
                           .arxiv = "1706.03762",
                           .authors = {"A Vaswani"},
                           .published = "2017-06-12"}};
    schema::PassageRecord note;
    note.id = "ml:one/note";
    note.session_id = "ml:one";
    note.kind = schema::PassageKind::kNote;
    note.page = 1;
    note.material_sha256 = hash_;
    note.text = "why?";
    one.passages.push_back(note);
    note.id = "ml:one/note2";
    note.material_sha256 = std::string(64, 'c');
    note.text = "elsewhere";
    one.passages.push_back(note);
    writer.replace(one);
    writer.replace(session({"ml:old", "Old", {"Posting"}, {}, "2001-01-01"}));
    writer.finish();
    write("web/index.html", kPage);
  }

  // Of an answer that is there: its body.
  std::string body(const std::string& path, const std::string& type) {
    const auto answer = get(path);
    EXPECT_EQ(answer.status, 200) << path << "\n" << answer.body;
    EXPECT_THAT(answer.header("Content-Type"), HasSubstr(type)) << path;
    EXPECT_EQ(answer.header("Cache-Control"), "no-cache") << path;
    const auto again = get(path, {{"If-None-Match", answer.header("ETag")}});
    EXPECT_EQ(again.status, 304) << path;
    EXPECT_TRUE(again.body.empty()) << path;
    return answer.body;
  }

  const std::string hash_ = document_hash("ml:one");
};

TEST_F(Exports, AClubsSessionsAreAFeed) {
  start();
  const std::string xml = body("/feeds/clubs/ml.atom", "application/atom+xml");
  EXPECT_THAT(xml, HasSubstr("<title>ML &amp; friends</title>"));
  EXPECT_LT(xml.find("ml%3Aone"), xml.find("ml%3Aold"));
  EXPECT_THAT(xml, HasSubstr("http://127.0.0.1:" + std::to_string(port_) + "/sessions/ml%3Aone"));
}

TEST_F(Exports, ASearchIsAFeedWithItsFilters) {
  start();
  EXPECT_THAT(body("/feeds/search.atom?q=posting", "application/atom+xml"), HasSubstr("ml%3Aold"));
  const std::string filtered = body("/feeds/search.atom?q=posting&series=Memory", "atom");
  EXPECT_THAT(filtered, HasSubstr("<summary>Posting lists</summary>"));
  EXPECT_THAT(filtered, Not(HasSubstr("ml%3Aold")));
  EXPECT_THAT(filtered, HasSubstr("/feeds/search.atom?q=posting&amp;series=Memory\""));
  for (const char* wrong : {"?query=x", "?kind=x", "?from=x", "?q=1&q=2"})
    EXPECT_EQ(get("/feeds/search.atom" + std::string{wrong}).status, 400) << wrong;
}

TEST_F(Exports, UpcomingSessionsAreACalendar) {
  start();
  for (const char* path : {"/calendars/ml.ics", "/calendars/all.ics"}) {
    const std::string text = body(path, "text/calendar");
    EXPECT_THAT(text, HasSubstr("DTSTART;VALUE=DATE:20990101")) << path;
    EXPECT_THAT(text, Not(HasSubstr("20010101"))) << path;
  }
}

TEST_F(Exports, NotesAndCitationsAreFilesToKeep) {
  start();
  const auto notes = get("/sessions/ml%3Aone/notes.md");
  EXPECT_EQ(notes.header("Content-Disposition"),
            "attachment; filename=\"caching-b-now-b-notes.md\"");
  EXPECT_THAT(notes.body, HasSubstr("**Note:** why?"));
  EXPECT_THAT(notes.body, HasSubstr("elsewhere"));
  const std::string of_one = body("/sessions/ml%3Aone/notes.md?document=" + hash_, "text/markdown");
  EXPECT_THAT(of_one, HasSubstr("why?"));
  EXPECT_THAT(of_one, Not(HasSubstr("elsewhere")));
  const auto citation = get("/papers/arxiv%3A1706.03762.bib");
  EXPECT_EQ(citation.header("Content-Disposition"),
            "attachment; filename=\"vaswani2017attention.bib\"");
  EXPECT_THAT(citation.body, HasSubstr("@misc{vaswani2017attention,"));
}

TEST_F(Exports, BrowsersAndCollectorsLearnWhatThereIs) {
  start();
  EXPECT_THAT(body("/opensearch.xml", "application/opensearchdescription+xml"),
              AllOf(HasSubstr("/?q={searchTerms}"),
                    HasSubstr("/opensearch/suggestions?q={searchTerms}")));
  const std::string xml = body("/sitemap.xml", "application/xml");
  for (const std::string path :
       {"/help", "/clubs/ml", "/sessions/ml%3Aone", "/papers/arxiv%3A1706.03762"})
    EXPECT_THAT(xml, HasSubstr(path + "</loc>"));
  EXPECT_THAT(xml, HasSubstr("/documents/" + hash_ + "</loc>"));
  EXPECT_EQ(body("/sitemaps/1.xml", "application/xml"), xml);
}

TEST_F(Exports, AddressBarsAreOfferedWhatThePageOffers) {
  public_url_ = "https://lectern.example";
  start();
  EXPECT_EQ(body("/opensearch/suggestions?q=cach", "application/x-suggestions+json"),
            R"(["cach",["Caching <b>now</b>"],["ml · 2099-01-01"],)"
            R"(["https://lectern.example/sessions/ml%3Aone"]])");
  EXPECT_EQ(body("/opensearch/suggestions?q=", "application/x-suggestions+json"),
            R"(["",[],[],[]])");
}

TEST_F(Exports, WhatIsNotThereIsAProblem) {
  start();
  for (const std::string path :
       {"/feeds/clubs/x.atom", "/calendars/x.ics", "/papers/x.bib", "/sessions/x/notes.md",
        "/sitemaps/0.xml", "/sitemaps/2.xml", "/sitemaps/x.xml",
        "/sitemaps/99999999999999999999.xml", "/feeds/clubs/%00.atom", "/calendars/..%2F..ics",
        "/sessions/ml%3Aone/notes.md?document=x"}) {
    const auto answer = get(path);
    EXPECT_EQ(answer.status, 404) << path;
    EXPECT_EQ(answer.header("Content-Type"), "application/problem+json") << path;
  }
  EXPECT_EQ(get("/sessions/ml%3Aone/notes.md?document=" + std::string(64, 'd')).status, 404);
}

TEST_F(Exports, AHostileHostIsNotRepeated) {
  start();
  for (const char* host : {"evil\"><script>", "a b", "a/../b", "x\xff", "user@evil"}) {
    const std::string answer =
        send_raw("GET /opensearch.xml HTTP/1.1\r\nHost: " + std::string{host} +
                 "\r\nConnection: close\r\n\r\n");
    EXPECT_THAT(answer, Not(HasSubstr(host))) << host;
  }
  EXPECT_THAT(get("/opensearch.xml", {{"Host", "lectern.example:81"}}).body,
              HasSubstr("\"http://lectern.example:81/?q="));
}

TEST_F(Exports, ThePublicUrlIsNamedInsteadOfTheHost) {
  public_url_ = "https://lectern.example";
  start();
  EXPECT_THAT(get("/opensearch.xml").body, HasSubstr("\"https://lectern.example/?q="));
  EXPECT_THAT(
      get("/sessions/ml%3Aone").body,
      HasSubstr("property=\"og:url\" content=\"https://lectern.example/sessions/ml%3Aone\""));
}

TEST_F(Exports, EachAddressOfThePageHasAHead) {
  start();
  const std::string session = body("/sessions/ml%3Aone?q=x", "text/html");
  EXPECT_THAT(session, HasSubstr("<title>Caching &lt;b&gt;now&lt;/b&gt; · Lectern</title>"));
  EXPECT_THAT(session, HasSubstr("content=\"ml · 2099-01-01 · Ada\""));
  EXPECT_THAT(session,
              HasSubstr("/media/" + hash_.substr(0, 2) + "/" + hash_ + "/pages/0001-320.webp"));
  EXPECT_THAT(session, HasSubstr("href=\"/feeds/clubs/ml.atom\""));
  EXPECT_THAT(session, HasSubstr("rel=\"search\""));
  EXPECT_THAT(body("/documents/" + hash_ + "?page=1", "text/html"),
              HasSubstr("<title>Slides · Lectern"));
  EXPECT_THAT(body("/clubs/ml", "text/html"), HasSubstr("<title>ML &amp; friends · Lectern"));
  EXPECT_THAT(body("/series/memory", "text/html"), HasSubstr("<title>Memory · Lectern"));
  EXPECT_THAT(body("/presenters/Ada", "text/html"), HasSubstr("<title>Ada · Lectern"));
  EXPECT_THAT(body("/papers/arxiv%3A1706.03762", "text/html"),
              HasSubstr("<title>Attention · Lectern"));
  EXPECT_THAT(body("/?q=posting%22%3E", "text/html"),
              HasSubstr("href=\"/feeds/search.atom?q=posting%22%3E\""));
  EXPECT_THAT(body("/", "text/html"), HasSubstr("<title>Lectern</title>"));
}

TEST_F(Exports, WhatTheArchiveDoesNotHaveIsThePageWith404) {
  start();
  for (const std::string path :
       {"/sessions/x", "/sessions/x.y", "/documents/x", "/clubs/x", "/series/x", "/presenters/x",
        "/papers/x", "/sessions/%22%3E%3Cscript%3E"}) {
    const auto answer = get(path);
    EXPECT_EQ(answer.status, 404) << path;
    EXPECT_THAT(answer.header("Content-Type"), HasSubstr("text/html")) << path;
    EXPECT_THAT(answer.body, HasSubstr("<title>Lectern</title>")) << path;
    EXPECT_THAT(answer.body, Not(HasSubstr("<script>"))) << path;
  }
}

TEST(ReadOrigin, TakesASchemeAndAHostAndNothingMore) {
  EXPECT_EQ(http::read_origin("https://lectern.example/"), "https://lectern.example");
  EXPECT_EQ(http::read_origin("http://[::1]:8080"), "http://[::1]:8080");
  for (const char* url :
       {"", "https://", "ftp://x", "lectern.example", "https://x/path", "https://x?y",
        "https://u@x", "https://x y", "https://x\"", "https://x//"})
    EXPECT_EQ(http::read_origin(url), std::nullopt) << url;
}

}  // namespace
}  // namespace lectern::testing
