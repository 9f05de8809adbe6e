// From a link on a club's page to the second of the talk: lectern-reindex, yt-dlp,
// lectern-server, each the real program.
#include <gmock/gmock.h>

#include "tests/integration/recordings_fixture.hpp"
#include "tests/integration/server_process.hpp"

namespace lectern::testing {
namespace {

namespace json = boost::json;
using ::testing::AllOf;
using ::testing::Ge;
using ::testing::Le;

struct Talk {
  const char* id;
  const char* words;  // said_word()'s first argument
  std::size_t count;
  const char* title;
};

constexpr Talk kCaching{"caching_001", "al", 2000, "Caching in depth"};
constexpr Talk kQueues{"queues__002", "be", 600, "Queues"};
constexpr Talk kTiles{"kacheln_003", "ge", 600, "Kacheln"};

class RecordingsSearch : public RecordingsTest {
 protected:
  void SetUp() override {
    RecordingsTest::SetUp();
    if (IsSkipped()) return;
    answer(kCaching, {"en", "json3", rolling_json3(said_words("al", kCaching.count))},
           {{"Why caches miss", 0}, {"Gradient checkpointing budget", 300}, {"Questions", 700}});
    answer(kQueues, {"en", "vtt", rolling_vtt(said_words("be", kQueues.count))},
           {{"Little's law", 0}, {"Backpressure everywhere", 100}});
    answer(kTiles, {"de", "json3", rolling_json3(said_words("ge", kTiles.count))},
           {{"Größe der Kacheln", 0}});
    const process::Result result = reindex();
    ASSERT_EQ(result.exit_code, 0) << result.errors;
    server_ = std::make_unique<ServerProcess>(archive());
  }

  void answer(const Talk& talk, const Captions& captions,
              const std::vector<std::pair<const char*, int>>& chapters) {
    json::object info = video_info(talk.id);
    info["title"] = talk.title;
    info["language"] = captions.language;
    info["description"] = std::string{"Recorded live. Handout of "} + talk.words + "handout.";
    info["chapters"] = json::array{};
    for (const auto& [title, begin] : chapters)
      info["chapters"].as_array().push_back(
          {{"start_time", begin}, {"end_time", begin + 10}, {"title", title}});
    answer_video(talk.id, captions, std::move(info));
    add_session(talk.title, talk.id);
  }

  // All hits of the only session that is found.
  json::array hits(const std::string& query) const {
    const json::object answer = server_->search(query);
    const json::array& results = answer.at("results").as_array();
    EXPECT_EQ(results.size(), 1U) << query;
    return results.empty() ? json::array{} : results.at(0).at("hits").as_array();
  }

  json::object only_hit(const std::string& query) const {
    const json::array all = hits(query);
    EXPECT_EQ(all.size(), 1U) << query;
    return all.empty() ? json::object{} : all.at(0).as_object();
  }

  void expect_said_at(const Talk& talk, std::size_t place, int second) const {
    const std::string query = said_phrase(talk.words, place);
    const json::object hit = only_hit(query);
    ASSERT_FALSE(hit.empty());
    EXPECT_EQ(hit.at("kind"), "transcript");
    const std::int64_t start = hit.at("start_s").as_int64();
    EXPECT_THAT(start, AllOf(Ge(second - 4), Le(second))) << query;
    EXPECT_EQ(hit.at("url").as_string(), video_page(talk.id) + "&t=" + std::to_string(start));
    EXPECT_EQ(hit.at("material").at("title").as_string(), talk.title);
  }

  std::unique_ptr<ServerProcess> server_;
};

TEST_F(RecordingsSearch, WhatIsSaidIsFoundAtItsSecond) {
  expect_said_at(kCaching, 1885, 12 * 60 + 34);
  expect_said_at(kQueues, 425, 170);
  expect_said_at(kTiles, 300, 120);
}

TEST_F(RecordingsSearch, ChaptersAndDescriptionsAreFound) {
  const json::object chapter = only_hit("\"gradient checkpointing budget\"");
  EXPECT_EQ(chapter.at("kind"), "chapter");
  EXPECT_EQ(chapter.at("start_s"), 300);
  EXPECT_EQ(chapter.at("url").as_string(), video_page(kCaching.id) + "&t=300");
  EXPECT_EQ(only_hit("\"größe der kacheln\"").at("start_s"), 0);

  const json::object description = only_hit("behandout");
  EXPECT_EQ(description.at("kind"), "text");
  EXPECT_EQ(description.at("url").as_string(), video_page(kQueues.id));
}

// Stretches repeat at most a sentence, here some words, of the one before: that alone may be
// found twice, and then at the same second.  Everything else is found once; rolling captions
// have every line two or three times.
TEST_F(RecordingsSearch, EveryPhraseIsFoundAndNoneTwiceButAcrossACut) {
  for (const Talk& talk : {kCaching, kQueues, kTiles}) {
    std::size_t twice = 0;
    const std::size_t phrases = 600 - 2;
    for (std::size_t place = 0; place < phrases; ++place) {
      const json::array found = hits(said_phrase(talk.words, place));
      ASSERT_THAT(found.size(), AllOf(Ge(1U), Le(2U))) << talk.title << " " << place;
      if (found.size() == 1) continue;
      ++twice;
      EXPECT_LE(
          std::abs(found.at(0).at("start_s").as_int64() - found.at(1).at("start_s").as_int64()), 1);
    }
    // 240 seconds have four to eight cuts and one chapter.
    EXPECT_THAT(twice, AllOf(Ge(4U), Le(9U * 8)));
  }
}

}  // namespace
}  // namespace lectern::testing
