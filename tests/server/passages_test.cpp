#include <gmock/gmock.h>

#include "indexer/schema/time_table.hpp"
#include "tests/server/http_fixture.hpp"

namespace lectern::testing {
namespace {

using ::testing::ElementsAre;

constexpr const char* kVideo = "https://www.youtube.com/watch?v=abcdefghijk";

// A word every so many milliseconds.
schema::PassageRecord stretch(const std::string& id, std::int64_t start_s, const std::string& text,
                              std::uint32_t step_ms) {
  schema::PassageRecord record;
  record.id = id;
  record.session_id = "ml:one";
  record.kind = schema::PassageKind::kTranscript;
  record.start_s = start_s;
  record.material_title = "The talk";
  record.url = kVideo;
  record.text = text;
  schema::TimeTable times;
  for (std::size_t at = 0, word = 0; at < text.size(); at = text.find(' ', at) + 1, ++word) {
    times.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(word) * step_ms});
    if (text.find(' ', at) == std::string::npos) break;
  }
  record.times = schema::encode(times);
  return record;
}

class PassagesApi : public HttpTest {
 protected:
  PassagesApi() {
    index::Writer writer{index(), false};
    writer.put_club(club("ml", "ML"));
    index::IndexedSession one =
        session({"ml:one", "Caching", {"First", "Second"}, {}, "2025-01-01"});
    one.session.recordings = {{.provider = "youtube", .id = "abcdefghijk", .url = kVideo}};
    one.passages[1].drawn = true;
    one.passages.push_back(stretch("ml:one/t1", 100,
                                   "Caches keep what was asked for. They are small, so they "
                                   "forget. What should they forget first? Nobody knows that.",
                                   1000));
    // Begins with the last sentence of the one before, said from 116 s on.
    one.passages.push_back(
        stretch("ml:one/t2", 116, "Nobody knows that. So we guess and measure how often.", 500));
    schema::PassageRecord chapter = stretch("ml:one/c1", 100, "Caches", 0);
    chapter.kind = schema::PassageKind::kChapter;
    chapter.times.clear();
    one.passages.push_back(chapter);
    writer.replace(one);
    writer.finish();
    start();
  }

  boost::json::value passages(const std::string& parameters = "") {
    return get("/api/sessions/ml:one/passages" + parameters).json();
  }

  std::vector<std::string> ids(const std::string& parameters = "") {
    std::vector<std::string> ids;
    const auto json = passages(parameters);
    for (const auto& one : json.at("passages").as_array())
      ids.emplace_back(one.at("passage").as_string());
    return ids;
  }
};

TEST_F(PassagesApi, ASessionsPassagesComeInItsOwnOrder) {
  EXPECT_THAT(ids(), ElementsAre("ml:one/header", "ml:one/1", "ml:one/2", "ml:one/t1", "ml:one/t2",
                                 "ml:one/c1"));
  EXPECT_EQ(passages().at("total"), 6);
  const auto slide = passages().at("passages").at(1);
  EXPECT_EQ(slide.at("kind"), "slide");
  EXPECT_EQ(slide.at("page"), 1);
  EXPECT_EQ(slide.at("material").at("title"), "Slides");
  EXPECT_EQ(slide.at("text"), "First");
  EXPECT_TRUE(slide.at("start_s").is_null());
  EXPECT_TRUE(slide.at("recording").is_null());
  const std::string hash = document_hash("ml:one");
  EXPECT_EQ(slide.at("url"), boost::json::value("/media/" + hash.substr(0, 2) + "/" + hash +
                                                "/document.pdf#page=1"));
  EXPECT_EQ(slide.at("image"), boost::json::value("/media/" + hash.substr(0, 2) + "/" + hash +
                                                  "/pages/0001-320.webp"));
  EXPECT_TRUE(slide.at("lines").as_array().empty());
}

TEST_F(PassagesApi, KindsAreChosenAndPagesTurned) {
  EXPECT_THAT(ids("?kind=chapter&kind=transcript"),
              ElementsAre("ml:one/t1", "ml:one/t2", "ml:one/c1"));
  EXPECT_THAT(ids("?kind=slide&per_page=1&page=2"), ElementsAre("ml:one/2"));
  EXPECT_EQ(passages("?kind=slide&per_page=1&page=2").at("total"), 2);
  EXPECT_TRUE(ids("?kind=slide&page=1000&per_page=500").empty());
  EXPECT_TRUE(ids("?kind=note").empty());
  const auto chapter = passages("?kind=chapter").at("passages").at(0);
  EXPECT_EQ(chapter.at("start_s"), 100);
  EXPECT_EQ(chapter.at("recording"), "abcdefghijk");
  EXPECT_EQ(chapter.at("url"), boost::json::value(std::string{kVideo} + "&t=100"));
}

TEST_F(PassagesApi, WhatWasSaidComesInLinesWithoutWhatIsRepeated) {
  std::vector<std::string> lines;
  std::vector<std::int64_t> seconds;
  const auto json = passages("?kind=transcript");
  for (const auto& passage : json.at("passages").as_array())
    for (const auto& line : passage.at("lines").as_array()) {
      lines.emplace_back(line.at("text").as_string());
      seconds.push_back(line.at("start_s").as_int64());
    }
  EXPECT_THAT(lines,
              ElementsAre("Caches keep what was asked for.", "They are small, so they forget.",
                          "What should they forget first? Nobody knows that.",
                          "So we guess and measure how often."));
  EXPECT_THAT(seconds, ElementsAre(100, 106, 112, 117));
}

TEST_F(PassagesApi, APagesFirstStretchKnowsTheOneBefore) {
  const auto passage = passages("?kind=transcript&per_page=1&page=2").at("passages").at(0);
  EXPECT_EQ(passage.at("text"), "Nobody knows that. So we guess and measure how often.");
  ASSERT_EQ(passage.at("lines").as_array().size(), 1u);
  EXPECT_EQ(passage.at("lines").at(0).at("text"), "So we guess and measure how often.");
}

TEST_F(PassagesApi, WhatCannotBeAskedForIsSaid) {
  for (const char* parameters :
       {"?kind=x", "?page=0", "?per_page=501", "?per_page=-1", "?page=1001",
        "?page=99999999999999999999", "?q=x", "?page=1&page=2"})
    EXPECT_EQ(get("/api/sessions/ml:one/passages" + std::string{parameters}).status, 400)
        << parameters;
  for (const char* id : {"x", "ml:on", "%00", "%FF", "..%2F..", "ml%3Aone%2F"})
    EXPECT_EQ(get("/api/sessions/" + std::string{id} + "/passages").status, 404) << id;
  EXPECT_EQ(get("/api/sessions/ml%3Aone/passages").status, 200);
}

}  // namespace
}  // namespace lectern::testing
