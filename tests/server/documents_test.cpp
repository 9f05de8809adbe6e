#include <gmock/gmock.h>

#include "indexer/schema/areas.hpp"
#include "tests/server/http_fixture.hpp"

namespace lectern::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> ids_of(const boost::json::value& list) {
  std::vector<std::string> ids;
  for (const auto& one : list.as_array()) ids.emplace_back(one.at("id").as_string());
  return ids;
}

schema::PassageRecord left_on(const std::string& session, schema::PassageKind kind, int page,
                              const std::string& text, const schema::Areas& areas) {
  schema::PassageRecord record;
  record.id = session + "/" + text;
  record.session_id = session;
  record.kind = kind;
  record.page = page;
  record.author = "Ada";
  record.material_sha256 = document_hash("ml:one");
  record.areas = schema::encode(areas);
  record.text = text;
  return record;
}

class DocumentsApi : public HttpTest {
 protected:
  DocumentsApi() {
    index::Writer writer{index(), false};
    writer.put_club(club("ml", "ML"));
    index::IndexedSession one = session(
        {"ml:one", "Caching", {"Posting lists", "Eviction", "Lists of posts"}, {}, "2025-01-01"});
    one.session.materials[0].kind = "annotated_paper";
    one.session.materials[0].paper = "arxiv:1";
    one.passages.push_back(left_on("ml:one", schema::PassageKind::kNote, 3, "why?", {}));
    one.passages.push_back(left_on("ml:one", schema::PassageKind::kHighlight, 1, "posting lists",
                                   {{100, 205, 703, 120}, {10, 325, 50, 120}}));
    // The same document once more, and one that nothing could be read of.
    index::IndexedSession two = one;
    two.session.id = "ml:two";
    two.session.date = "2025-02-02";
    for (schema::PassageRecord& passage : two.passages) {
      passage.id = "two/" + passage.id;
      passage.session_id = "ml:two";
    }
    two.session.materials.push_back(
        {.kind = "slides", .title = "Blank", .sha256 = blank_, .pages = 2});
    writer.replace(one);
    writer.replace(two);
    writer.finish();
    start();
  }

  void write_page(const std::string& name, const std::string& bytes) {
    write("archive/media/" + hash_.substr(0, 2) + "/" + hash_ + "/pages/" + name, bytes);
  }

  boost::json::value document() { return get("/api/documents/" + hash_).json(); }
  Answer matches(const std::string& query) {
    return get("/api/documents/" + hash_ + "/matches" + query);
  }

  const std::string hash_ = document_hash("ml:one");
  const std::string blank_ = std::string(64, 'b');
  const std::string media_ = "/media/" + hash_.substr(0, 2) + "/" + hash_;
};

TEST_F(DocumentsApi, ADocumentIsGivenWithItsPagesAndItsSessions) {
  write_page("0001.json", R"({"width":720.0,"height":405.5,"words":[]})");
  write_page("0001.webp", "x");
  write_page("0001-320.webp", "x");
  write_page("0002.webp", "x");
  write_page("0003.json", R"({"width":400.0,"height":300.0,"words":[]})");
  const auto json = document();
  EXPECT_EQ(json.at("sha256"), boost::json::value(hash_));
  EXPECT_EQ(json.at("title"), "Slides");
  EXPECT_EQ(json.at("path"), "slides/ml:one.pdf");
  EXPECT_EQ(json.at("kind"), "annotated_paper");
  EXPECT_EQ(json.at("paper"), "arxiv:1");
  EXPECT_EQ(json.at("url"), boost::json::value(media_ + "/document.pdf"));
  EXPECT_THAT(ids_of(json.at("sessions")), ElementsAre("ml:two", "ml:one"));
  EXPECT_EQ(json.at("sessions").at(0).at("url"), "/sessions/ml%3Atwo");

  ASSERT_EQ(json.at("pages").as_array().size(), 3u);
  EXPECT_EQ(json.at("pages").at(0),
            (boost::json::value{{"page", 1},
                                {"width", 720.0},
                                {"height", 405.5},
                                {"image", media_ + "/pages/0001.webp"},
                                {"thumbnail", media_ + "/pages/0001-320.webp"},
                                {"words", media_ + "/pages/0001.json"}}));
  const auto& second = json.at("pages").at(1);
  EXPECT_EQ(second.at("image"), boost::json::value(media_ + "/pages/0002.webp"));
  EXPECT_TRUE(second.at("thumbnail").is_null());
  EXPECT_TRUE(second.at("words").is_null());
  EXPECT_EQ(second.at("width"), 720.0);  // that of the page before
  EXPECT_EQ(json.at("pages").at(2).at("width"), 400.0);
}

TEST_F(DocumentsApi, APageWhoseFileIsDamagedHasItsNeighboursSize) {
  write_page("0002.json", R"({"width":400.0,"height":300.0,"words":[]})");
  for (const std::string& damaged :
       {std::string{}, std::string{"{"}, std::string{R"({"width":720)"},
        std::string{R"({"width":720,"height":)"}, std::string{R"({"width":720,"height":405)"},
        std::string{R"({"width":nan,"height":405,"words":[]})"},
        std::string{R"({"width":-1,"height":405,"words":[]})"},
        std::string{R"({"width":1e300,"height":405,"words":[]})"},
        std::string{R"({"height":405,"width":720,"words":[]})"}, std::string(10'000, '\0')}) {
    write_page("0001.json", damaged);
    const auto page = document().at("pages").at(0);
    EXPECT_EQ(page.at("width"), 400.0) << damaged;
    EXPECT_EQ(page.at("height"), 300.0) << damaged;
    EXPECT_TRUE(page.at("words").is_null()) << damaged;
  }
}

TEST_F(DocumentsApi, ADocumentWithoutImagesOrWordsIsGivenAllTheSame) {
  const auto json = document();
  EXPECT_EQ(json.at("pages").as_array().size(), 3u);
  EXPECT_EQ(json.at("pages").at(0).at("width"), 612.0);
  const auto blank = get("/api/documents/" + blank_).json();
  EXPECT_EQ(blank.at("title"), "Blank");
  EXPECT_EQ(blank.at("pages").as_array().size(), 2u);
  EXPECT_THAT(ids_of(blank.at("sessions")), ElementsAre("ml:two"));
}

TEST_F(DocumentsApi, WhatReadersLeftIsGivenOnceAndByPage) {
  const auto annotations = document().at("annotations");
  ASSERT_EQ(annotations.as_array().size(), 2u);
  const auto& highlight = annotations.at(0);
  EXPECT_EQ(highlight.at("kind"), "highlight");
  EXPECT_EQ(highlight.at("page"), 1);
  EXPECT_EQ(highlight.at("author"), "Ada");
  EXPECT_EQ(highlight.at("text"), "posting lists");
  EXPECT_EQ(highlight.at("boxes"),
            (boost::json::value{{10.0, 20.5, 80.3, 32.5}, {1.0, 32.5, 6.0, 44.5}}));
  EXPECT_EQ(annotations.at(1).at("text"), "why?");
  EXPECT_TRUE(annotations.at(1).at("boxes").as_array().empty());
}

TEST_F(DocumentsApi, WhatIsNoDocumentOfTheArchiveIsAProblem) {
  for (const std::string& name :
       {std::string(64, '0'), std::string(64, 'A'), std::string{"x"}, std::string{"..%2F.."},
        hash_ + "0", hash_ + "/", hash_ + "/pages", std::string(5000, 'a'), std::string{"%00"}})
    for (const char* rest : {"", "/matches", "/matches?q=lists"}) {
      const auto answer = get("/api/documents/" + name + rest);
      EXPECT_EQ(answer.status, 404) << name << rest;
      EXPECT_EQ(answer.header("Content-Type"), "application/problem+json") << name << rest;
    }
  EXPECT_EQ(get("/api/documents/" + hash_ + "?page=1").status, 400);
}

TEST_F(DocumentsApi, MatchesAreCountedPageByPageAsTheirBoxesAre) {
  write_page("0001.json", R"({"width":720,"height":405,"words":[[10,20,70,12,"Posting"],)"
                          R"([85,20,40,12,"lists,"],[10,40,30,12,"lists"]]})");
  write_page("0002.json", R"({"width":720,"height":405,"words":[[10,20,70,12,"Eviction"]]})");
  write_page("0003.json", R"({"width":720,"height":405,"words":[[10,20,70,12,"Lists"]]})");
  for (const char* query :
       {"list", "list+posting", "lis", "%22posting+lists%22", "evict*", "list+-of"}) {
    const auto json = matches("?q=" + std::string{query}).json();
    std::size_t total = 0;
    for (int page = 1; page <= 3; ++page) {
      const auto boxes =
          get("/api/documents/" + hash_ + "/pages/" + std::to_string(page) + "/boxes?q=" + query)
              .json()
              .at("boxes")
              .as_array()
              .size();
      total += boxes;
      std::size_t counted = 0;
      for (const auto& one : json.at("pages").as_array())
        if (one.at("page") == page) counted = one.at("matches").to_number<std::size_t>();
      EXPECT_EQ(counted, boxes) << query << " on page " << page;
    }
    EXPECT_GT(total, 0u) << query;
    EXPECT_EQ(json.at("total").to_number<std::size_t>(), total) << query;
  }
  const auto json = matches("?q=list").json();
  EXPECT_EQ(json.at("query").at("text"), "list");
  EXPECT_EQ(json.at("pages"),
            (boost::json::value{{{"page", 1}, {"matches", 2}}, {{"page", 3}, {"matches", 1}}}));
}

TEST_F(DocumentsApi, WithoutAQueryOrAWordThereAreNoMatches) {
  write_page("0001.json", R"({"width":720,"height":405,"words":[[10,20,70,12,"Posting"]]})");
  for (const char* query : {"", "?q=", "?q=%20", "?q=xyzzy", "?q=club:ml", "?q=%FF%22(("}) {
    const auto json = matches(query).json();
    EXPECT_EQ(json.at("total"), 0) << query;
    EXPECT_TRUE(json.at("pages").as_array().empty()) << query;
  }
  EXPECT_EQ(matches("?q=posting&q=lists").status, 400);
  EXPECT_EQ(matches("?q=posting&kind=slide").status, 400);
}

TEST_F(DocumentsApi, APageThatCannotBeReadCountsNothing) {
  write_page("0001.json", "{");
  write_page("0003.json", R"({"width":720,"height":405,"words":[[10,20,70,12,"Lists"]]})");
  EXPECT_EQ(matches("?q=list").json().at("total"), 1);
}

}  // namespace
}  // namespace lectern::testing
