#include <gmock/gmock.h>
#include <xapian.h>

#include "indexer/schema/version.hpp"
#include "tests/server/http_fixture.hpp"

namespace lectern::testing {
namespace {

using ::testing::HasSubstr;

class Api : public HttpTest {
 protected:
  Api() {
    index::Writer writer{index(), false};
    writer.put_club(club("ml", "Little ML Club"));
    writer.put_club(club("empty", "Empty Club"));
    writer.replace(session({"ml:2025-01-02-caching",
                            "Caching <b>fast</b>",
                            {"The KV cache", "Eviction"},
                            {"Ada", "Grace"},
                            "2025-01-02",
                            "Book"}));
    auto future = session({"ml:2999-training", "Training ahead", {}, {}, "2999-01-01"});
    future.session.number = 7;
    future.session.recordings.push_back(
        {"youtube", "abc", "https://www.youtube.com/watch?v=abc", 232});
    future.session.recordings.back().duration_s = 3600;
    future.session.recordings.push_back(future.session.recordings.back());
    schema::ReadingRecord reading;
    reading.title = "A paper";
    reading.arxiv = "2205.14135";
    reading.year = 2022;
    future.session.readings.push_back(reading);
    writer.replace(future);
    writer.replace(session({"ml:встреча/9", "Встреча"}));
    writer.finish();
    start();
  }
};

TEST_F(Api, SearchAnswersEveryFieldOfItsContract) {
  const auto answer = get("/api/search?q=kv+cache&club=ml&sort=newest&page=1&per_page=5");
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(answer.header("Content-Type"), "application/json");
  const auto json = answer.json();
  EXPECT_EQ(json.at("query").at("text"), "kv cache");
  EXPECT_TRUE(json.at("query").at("corrected").is_null());
  EXPECT_TRUE(json.at("query").at("also").as_array().empty());
  EXPECT_TRUE(json.at("query").at("ignored").as_array().empty());
  EXPECT_EQ(json.at("total").at("sessions"), 1);
  EXPECT_EQ(json.at("total").at("passages"), 1);
  EXPECT_EQ(json.at("total").at("exact"), true);
  EXPECT_TRUE(json.at("took_ms").is_double());
  for (const char* facet : {"club", "series", "kind", "presenter", "year"})
    EXPECT_TRUE(json.at("facets").at(facet).is_array()) << facet;
  const auto& result = json.at("results").at(0);
  EXPECT_EQ(result.at("session").at("id"), "ml:2025-01-02-caching");
  EXPECT_EQ(result.at("session").at("url"), "/sessions/ml%3A2025-01-02-caching");
  EXPECT_EQ(result.at("session").at("title"), "Caching <b>fast</b>");
  EXPECT_EQ(result.at("session").at("presenters").as_array().size(), 2u);
  EXPECT_TRUE(result.at("session").at("number").is_null());
  const auto& hit = result.at("hits").at(0);
  EXPECT_EQ(hit.at("kind"), "slide");
  EXPECT_EQ(hit.at("page"), 1);
  EXPECT_TRUE(hit.at("start_s").is_null());
  EXPECT_EQ(hit.at("snippet").at("text"), "The KV cache");
  EXPECT_EQ(boost::json::serialize(hit.at("snippet").at("marks")), "[[4,6],[7,12]]");
  EXPECT_EQ(std::string{hit.at("material").at("sha256").as_string()},
            document_hash("ml:2025-01-02-caching"));
  EXPECT_THAT(std::string{hit.at("url").as_string()}, HasSubstr("document.pdf#page=1"));
}

TEST_F(Api, WrongParametersAreNamed) {
  for (const auto& [query, name] : std::vector<std::pair<std::string, std::string>>{
           {"x=1", "'x'"},
           {"q=a&q=b", "'q'"},
           {"page=0", "'page'"},
           {"page=-1", "'page'"},
           {"page=1e3", "'page'"},
           {"page=99999999999999999999", "'page'"},
           {"per_page=51", "'per_page'"},
           {"sort=best", "'sort'"},
           {"kind=film", "'kind'"},
           {"year=25", "'year'"},
           {"year=2025&year=x", "'year'"},
           {"from=yesterday", "'from'"},
           {"to=2025-02-30", "'to'"},
           {"club=" + std::string(501, 'x'), "'club'"}}) {
    const auto answer = get("/api/search?" + query);
    EXPECT_EQ(answer.status, 400) << query;
    EXPECT_EQ(answer.header("Content-Type"), "application/problem+json") << query;
    const auto json = answer.json();
    EXPECT_EQ(json.at("status"), 400) << query;
    EXPECT_TRUE(json.at("title").is_string() && json.at("type").is_string()) << query;
    EXPECT_THAT(std::string{json.at("detail").as_string()}, HasSubstr(name)) << query;
  }
  EXPECT_EQ(get("/api/clubs?x=1").status, 400);
}

TEST_F(Api, OddQueriesAreAnswered) {
  for (const char* query : {"q=%FF%FE", "q=%00", "q=%22", "q=AND", "q=", "q=%F0%9F%A6%86", "q=%"}) {
    const auto answer = get(std::string{"/api/search?"} + query);
    EXPECT_EQ(answer.status, 200) << query;
    EXPECT_TRUE(answer.json().is_object()) << query;
  }
}

TEST_F(Api, ClubsAreListedWithWhatTheyHold) {
  const auto json = get("/api/clubs").json();
  const auto& clubs = json.at("clubs").as_array();
  ASSERT_EQ(clubs.size(), 2u);
  EXPECT_EQ(clubs[0].at("id"), "empty");
  EXPECT_EQ(clubs[0].at("sessions"), 0);
  EXPECT_TRUE(clubs[0].at("first_date").is_null());
  EXPECT_EQ(clubs[1].at("name"), "Little ML Club");
  EXPECT_EQ(clubs[1].at("kind"), "club");
  EXPECT_EQ(clubs[1].at("home"), "https://example.org/ml");
  EXPECT_EQ(clubs[1].at("sessions"), 3);
  EXPECT_EQ(clubs[1].at("passages"), 5);
  EXPECT_EQ(clubs[1].at("first_date"), "2025-01-02");
  EXPECT_EQ(clubs[1].at("last_date"), "2999-01-01");
  EXPECT_EQ(clubs[1].at("recorded_s"), 3600);
}

TEST_F(Api, ASessionIsGivenWhole) {
  const auto json = get("/api/sessions/ml%3A2025-01-02-caching").json();
  EXPECT_EQ(json.at("club").at("id"), "ml");
  EXPECT_EQ(json.at("date"), "2025-01-02");
  EXPECT_EQ(json.at("date_source"), "page");
  EXPECT_EQ(json.at("status"), "past");
  EXPECT_EQ(json.at("series"), "Book");
  EXPECT_TRUE(json.at("description").is_null());
  EXPECT_EQ(json.at("materials").at(0).at("pages"), 2);
  EXPECT_TRUE(json.at("materials").at(0).at("unreadable").is_null());
  EXPECT_EQ(boost::json::serialize(json.at("passages")), R"({"session":1,"slide":2})");

  const auto future = get("/api/sessions/ml:2999-training").json();
  EXPECT_EQ(future.at("status"), "upcoming");
  EXPECT_EQ(future.at("number"), 7);
  EXPECT_EQ(future.at("recordings").at(0).at("start_s"), 232);
  EXPECT_EQ(future.at("readings").at(0).at("arxiv"), "2205.14135");
  EXPECT_TRUE(future.at("readings").at(0).at("doi").is_null());
}

TEST_F(Api, IdsMayHoldAnyCharacters) {
  const auto answer = get("/api/sessions/ml%3A%D0%B2%D1%81%D1%82%D1%80%D0%B5%D1%87%D0%B0%2F9");
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(answer.json().at("title"), "Встреча");
  EXPECT_EQ(answer.json().at("status"), "undated");
}

TEST_F(Api, SessionsOfAClubAreListedNewestFirst) {
  const auto json = get("/api/clubs/ml/sessions").json();
  const auto& sessions = json.at("sessions").as_array();
  ASSERT_EQ(sessions.size(), 3u);
  EXPECT_EQ(sessions[0].at("id"), "ml:2999-training");
  EXPECT_EQ(sessions[2].at("id"), "ml:встреча/9");
  EXPECT_EQ(get("/api/clubs/empty/sessions").json().at("sessions").as_array().size(), 0u);
}

TEST_F(Api, WhatIsNotThereIsAProblem) {
  for (const char* path : {"/api/sessions/nothing", "/api/clubs/nothing/sessions", "/api/",
                           "/api/nothing", "/api/sessions/", "/api/clubs//sessions"}) {
    const auto answer = get(path);
    EXPECT_EQ(answer.status, 404) << path;
    EXPECT_EQ(answer.header("Content-Type"), "application/problem+json") << path;
  }
}

TEST_F(Api, HeadAnswersWithoutABody) {
  const auto answer = head("/api/search?q=cache");
  EXPECT_EQ(answer.status, 200);
  EXPECT_TRUE(answer.body.empty());
  EXPECT_EQ(answer.header("Content-Type"), "application/json");
  EXPECT_NE(answer.header("Content-Length"), "0");
}

TEST_F(Api, OtherMethodsAreRefused) {
  for (const char* method : {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"}) {
    const std::string answer = send_raw(std::string{method} +
                                        " /api/search HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n"
                                        "Connection: close\r\n\r\nhi");
    EXPECT_THAT(answer, HasSubstr(" 405 ")) << method;
    EXPECT_THAT(answer, HasSubstr("Allow: GET, HEAD")) << method;
    EXPECT_THAT(answer, HasSubstr("application/problem+json")) << method;
  }
}

TEST_F(Api, WhatIsTooLongIsRefused) {
  const std::string end = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
  EXPECT_THAT(send_raw("GET /api/search?q=" + std::string(9000, 'x') + end),
              AllOf(HasSubstr(" 400 "), HasSubstr("application/problem+json"),
                    HasSubstr("longer than 8192 bytes")));
  std::string body(200'000, 'x');
  EXPECT_THAT(send_raw("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 200000"
                       "\r\n\r\n" +
                       body),
              HasSubstr(" 413 "));
}

TEST_F(Api, EveryAnswerForbidsGuessingAndForeignContent) {
  for (const char* path :
       {"/api/search", "/api/nothing", "/healthz", "/nothing.js", "/api/search?x"}) {
    const auto answer = get(path);
    EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff") << path;
    EXPECT_THAT(answer.header("Content-Security-Policy"), HasSubstr("default-src 'self'")) << path;
    EXPECT_THAT(answer.header("Content-Security-Policy"), HasSubstr("object-src 'none'")) << path;
    EXPECT_THAT(answer.header("Content-Security-Policy"),
                HasSubstr("; frame-src https://www.youtube-nocookie.com; "))
        << path;
    EXPECT_EQ(answer.header("Referrer-Policy"), "no-referrer") << path;
    EXPECT_EQ(answer.headers.count("Content-Security-Policy"), 1u) << path;
  }
}

TEST_F(Api, HealthNamesTheRevision) {
  const auto json = get("/healthz").json();
  EXPECT_EQ(json.at("status"), "ok");
  EXPECT_FALSE(json.at("revision").as_string().empty());
}

TEST_F(HttpTest, WithoutAnIndexTheServerSaysWhatToDoAndServesOnceThereIsOne) {
  start();
  for (const char* path : {"/healthz", "/api/search?q=x", "/api/clubs", "/api/sessions/x"}) {
    const auto answer = get(path);
    EXPECT_EQ(answer.status, 503) << path;
    EXPECT_THAT(answer.body, HasSubstr("lectern-reindex")) << path;
  }
  write_index(index(), {club("ml", "ML")}, {{"a", "Caching"}});
  EXPECT_EQ(get("/api/search?q=caching").status, 200);
  EXPECT_EQ(get("/healthz").status, 200);
}

TEST_F(HttpTest, AnIndexOfAnotherVersionIsRefused) {
  std::filesystem::create_directories(index().parent_path());
  Xapian::WritableDatabase database{index().string(), Xapian::DB_CREATE};
  database.set_metadata(std::string{schema::metadata::kSchemaVersion}, "some other");
  database.commit();
  database.close();
  start();
  const auto answer = get("/api/search?q=x");
  EXPECT_EQ(answer.status, 503);
  EXPECT_THAT(answer.body, HasSubstr("lectern-reindex --full"));
}

TEST_F(HttpTest, APortInUseIsSaid) {
  start();
  http::Options options;
  options.archive = folder_.path();
  options.port = port_;
  http::Server second{options};
  try {
    second.bind();
    FAIL() << "two servers share a port";
  } catch (const std::exception& error) {
    EXPECT_THAT(error.what(), HasSubstr("in use"));
  }
}

}  // namespace
}  // namespace lectern::testing
