#include "indexer/recordings/shelf.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/recordings/slim_info.hpp"
#include "indexer/recordings/whole_file.hpp"
#include "tests/temporary_folder.hpp"

namespace lectern::recordings {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::chrono::sys_seconds kNow{1768478400s};
const CaptionTrack kTrack{"en", "en", false, false, "vtt", "https://example.org/x"};

class ShelfTest : public ::testing::Test {
 protected:
  void store(const std::string& key, Holding holding) {
    shelf_.store_info(key, R"({"id": "a"})");
    if (holding.state == State::kFetched)
      holding.captions = shelf_.store_captions(key, kTrack, "WEBVTT\n");
    shelf_.store_state(key, holding);
  }
  static Holding throttled() {
    Holding holding;
    holding.state = State::kThrottled;
    holding.reason = "Too many “requests”.";
    holding.tried = kNow;
    holding.next_try = kNow + 1h;
    holding.attempts = 3;
    return holding;
  }
  static Holding fetched() {
    Holding holding;
    holding.state = State::kFetched;
    holding.tried = kNow;
    return holding;
  }
  fs::path file(const std::string& name) const { return folder_.path() / "shelf" / name; }

  testing::TemporaryFolder folder_;
  Shelf shelf_{folder_.path() / "shelf"};
};

TEST_F(ShelfTest, GivesBackWhatWasStored) {
  store("youtube-a", throttled());
  const auto loaded = shelf_.load("youtube-a");
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->state, State::kThrottled);
  EXPECT_EQ(loaded->reason, throttled().reason);
  EXPECT_EQ(loaded->tried, throttled().tried);
  EXPECT_EQ(loaded->next_try, throttled().next_try);
  EXPECT_EQ(loaded->attempts, 3);
  EXPECT_FALSE(loaded->captions);
  EXPECT_EQ(read_whole(loaded->info), R"({"id": "a"})");

  store("youtube-a", fetched());
  const auto now = shelf_.load("youtube-a");
  ASSERT_TRUE(now);
  EXPECT_FALSE(now->next_try);
  EXPECT_EQ(now->captions, (CaptionFile{file("youtube-a/captions.en.vtt"), "en", false}));
}

TEST_F(ShelfTest, WhatIsNotThereWasNeverFetched) {
  EXPECT_FALSE(shelf_.load("youtube-a"));
  EXPECT_FALSE(fs::exists(folder_.path() / "shelf"));
}

TEST_F(ShelfTest, ADamagedStateIsNotFetched) {
  store("youtube-a", fetched());
  const std::string good = read_whole(file("youtube-a/state.json")).value();
  for (std::size_t length = 0; length < good.size(); ++length) {
    folder_.write("shelf/youtube-a/state.json", good.substr(0, length));
    EXPECT_FALSE(shelf_.load("youtube-a")) << length;
  }
  for (
      const char* bad :
      {"null", "[]", "{}", R"({"state": "happy"})",
       R"({"state":"failed","reason":"","tried":null,"next_try":7,"attempts":1,"captions":null})",
       R"({"state":"failed","reason":"","tried":"tomorrow","next_try":null,"attempts":1,"captions":null})",
       R"({"state":"fetched","reason":"","tried":null,"next_try":null,"attempts":1,"captions":{"file":"captions./../../state.json","language":"en","automatic":false}})"}) {
    folder_.write("shelf/youtube-a/state.json", bad);
    EXPECT_FALSE(shelf_.load("youtube-a")) << bad;
  }
  folder_.write("shelf/youtube-a/state.json", good);
  EXPECT_TRUE(shelf_.load("youtube-a"));
}

TEST_F(ShelfTest, AFetchedRecordingWithoutItsFilesIsNotFetched) {
  for (const char* gone : {"youtube-a/info.json", "youtube-a/captions.en.vtt"}) {
    store("youtube-a", fetched());
    fs::remove(file(gone));
    EXPECT_FALSE(shelf_.load("youtube-a")) << gone;
  }
}

TEST_F(ShelfTest, CaptionsThatAreReplacedAreDeleted) {
  store("youtube-a", fetched());
  Holding holding = fetched();
  holding.captions = shelf_.store_captions(
      "youtube-a", {"ru-orig", "ru", true, true, "json3", "https://example.org"}, "{}");
  shelf_.store_state("youtube-a", holding);
  EXPECT_FALSE(fs::exists(file("youtube-a/captions.en.vtt")));
  EXPECT_TRUE(fs::exists(file("youtube-a/captions.ru.json3")));
  EXPECT_TRUE(shelf_.load("youtube-a")->captions->automatic);
}

TEST_F(ShelfTest, ForgetsWhatIsNotUsed) {
  store("youtube-a", fetched());
  store("youtube-b", throttled());
  EXPECT_EQ(shelf_.remove_unused({"youtube-b", "youtube-c"}), 1u);
  EXPECT_FALSE(fs::exists(file("youtube-a")));
  EXPECT_TRUE(shelf_.load("youtube-b"));
}

TEST(RecordingKey, IsPlainWhereTheNamesAre) {
  EXPECT_EQ(recording_key("youtube", "-Qw4w9WgXc_"), "youtube--Qw4w9WgXc_");
  EXPECT_EQ(recording_key("vimeo", "76979871"), "vimeo-76979871");
}

TEST(RecordingKey, IsSafeAndDistinctWhateverTheNames) {
  std::set<std::string> keys;
  const std::vector<std::pair<std::string, std::string>> names = {
      {"media.ccc.de", "37c3-1"},
      {"youtube", "../../x"},
      {"youtube", ""},
      {"", "a"},
      {"a-b", "c"},
      {"a", "b-c"},
      {"youtube", "a b"},
      {"youtube", "a\nb"},
      {"youtube", std::string(5000, 'a')},
      {"youtube", std::string("a\0b", 3)}};
  for (const auto& [provider, id] : names) {
    const std::string key = recording_key(provider, id);
    EXPECT_TRUE(keys.insert(key).second) << key;
    EXPECT_LT(key.size(), 200u);
    EXPECT_THAT(key, ::testing::MatchesRegex("[a-z0-9][A-Za-z0-9_-]*"));
  }
}

TEST(SlimInfo, KeepsWhatIsReadAndNoTranslations) {
  const std::string whole = R"({"id": "a", "title": "T", "description": "D", "duration": 60,
      "chapters": [{"start_time": 1, "title": "C"}], "formats": [{"url": "https://x"}],
      "http_headers": {"Cookie": "secret"}, "language": null,
      "subtitles": {"ru": [{"ext": "vtt", "url": "https://x/ru"}, {"ext": "ttml", "url": "https://x"}]},
      "automatic_captions": {"en": [{"ext": "json3", "url": "https://x/en"}],
                             "de": [{"ext": "json3", "url": "https://x/en?tlang=de"}]}})";
  const std::string slim = slim_info(whole);
  EXPECT_THAT(slim, ::testing::Not(::testing::ContainsRegex("formats|secret|tlang|ttml")));
  const auto read = read_info(slim);
  ASSERT_TRUE(std::holds_alternative<Video>(read));
  const auto& video = std::get<Video>(read);
  EXPECT_EQ(video.title, "T");
  EXPECT_EQ(video.chapters.size(), 1u);
  ASSERT_EQ(video.tracks.size(), 2u);
  EXPECT_EQ(video.tracks[0].language, "ru");
  EXPECT_EQ(video.tracks[1].language, "en");
  EXPECT_TRUE(video.tracks[1].original);
  EXPECT_EQ(slim_info(slim), slim);
}

TEST(SlimInfo, IsEmptyOfWhatIsNoVideo) {
  for (const char* other : {"", "null", "[]", "{}", R"({"id": "a", "entries": []})"})
    EXPECT_EQ(slim_info(other), "") << other;
}

}  // namespace
}  // namespace lectern::recordings
