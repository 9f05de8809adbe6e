#include "indexer/recordings/video.hpp"

namespace lectern::recordings {
namespace {

using namespace std::chrono_literals;
using std::chrono::January;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Video video(std::string_view json) {
  auto info = read_info(json);
  if (auto* unusable = std::get_if<UnusableInfo>(&info)) ADD_FAILURE() << unusable->reason;
  return std::holds_alternative<Video>(info) ? std::get<Video>(info) : Video{};
}

TEST(ReadInfo, TakesWhatIsKnownOfAVideo) {
  const Video read = video(R"({
    "id": "abcdefghijk", "title": "The inverted index", "description": "Slides:\nhttps://x",
    "channel": "Lamplight", "uploader": "Maren Holt", "language": "en",
    "webpage_url": "https://www.youtube.com/watch?v=abcdefghijk", "duration": 2520,
    "upload_date": "20260115", "release_date": "20260114", "release_timestamp": 1768410000,
    "timestamp": 1768496400, "live_status": "was_live", "availability": "public",
    "chapters": [{"start_time": 180.5, "end_time": 900, "title": "Lists"},
                 {"start_time": 0, "title": "Welcome"}]})");
  EXPECT_EQ(read.id, "abcdefghijk");
  EXPECT_EQ(read.title, "The inverted index");
  EXPECT_EQ(read.description, "Slides:\nhttps://x");
  EXPECT_EQ(read.channel, "Lamplight");
  EXPECT_EQ(read.uploader, "Maren Holt");
  EXPECT_EQ(read.uploaded, 2026y / January / 15);
  EXPECT_EQ(read.released, 2026y / January / 14);
  EXPECT_EQ(read.published, std::chrono::sys_seconds{1768410000s});
  EXPECT_EQ(read.duration, 42min);
  EXPECT_EQ(read.live_status, "was_live");
  EXPECT_EQ(read.availability, "public");
  EXPECT_THAT(read.chapters, ElementsAre(Chapter{0s, "Welcome"}, Chapter{180'500ms, "Lists"}));
}

TEST(ReadInfo, KnowsWhenItWasPublishedFromItsDateAlone) {
  EXPECT_EQ(video(R"({"id": "a", "upload_date": "20260115"})").published,
            std::chrono::sys_days{2026y / January / 15});
}

TEST(ReadInfo, FieldsOfOtherTypesOrAbsurdSizesReadAsMissing) {
  const Video read = video(R"({
    "id": "a", "title": ["x"], "description": 7, "duration": -1, "upload_date": "20261399",
    "release_date": "yesterday", "timestamp": 1e99, "language": null, "subtitles": [],
    "automatic_captions": {"en": {"ext": "vtt"}, "de": [7, {}, {"ext": 7}]},
    "chapters": [7, {}, {"start_time": "0"}, {"start_time": 1e300},
                 {"start_time": 5, "title": "<Untitled Chapter 1>"}]})");
  EXPECT_EQ(read.title, "");
  EXPECT_EQ(read.duration, std::nullopt);
  EXPECT_EQ(read.uploaded, std::nullopt);
  EXPECT_EQ(read.released, std::nullopt);
  EXPECT_EQ(read.published, std::nullopt);
  EXPECT_THAT(read.tracks, IsEmpty());
  EXPECT_THAT(read.chapters, ElementsAre(Chapter{5s, ""}));
}

TEST(ReadInfo, LongTextsAreCutBetweenCharacters) {
  std::string title;
  for (int i = 0; i < 5'000; ++i) title += "漢";
  const Video read = video("{\"id\": \"a\", \"title\": \"" + title + "\"}");
  EXPECT_LE(read.title.size(), 1000U);
  EXPECT_EQ(read.title.size() % 3, 0U);
  EXPECT_EQ(title.find(read.title), 0U);
}

TEST(ReadInfo, TakesWhatPythonWrites) {
  const Video read = video(
      "\xEF\xBB\xBF{\"id\": \"a\", \"title\": \"half \\ud83d, \\ude00 \\ud83d\\u0041 whole "
      "\\ud83d\\ude00 \\\\ud83d NaN\", \"duration\": NaN, \"x\": [Infinity, -Infinity],"
      "\"channel\": \"Readers\"}");
  EXPECT_EQ(read.title, "half \uFFFD, \uFFFD \uFFFDA whole \U0001F600 \\ud83d NaN");
  EXPECT_EQ(read.duration, std::nullopt);
  EXPECT_EQ(read.channel, "Readers");
}

TEST(ReadInfo, SaysWhyItCannotBeUsed) {
  const auto reason = [](std::string_view json) {
    const auto info = read_info(json);
    const auto* unusable = std::get_if<UnusableInfo>(&info);
    return unusable == nullptr ? std::string{} : unusable->reason;
  };
  EXPECT_THAT(reason("{"), HasSubstr("no JSON"));
  EXPECT_THAT(reason("{\"duration\": NaN, \"id\": oops}"), HasSubstr("at byte 24"));
  EXPECT_THAT(reason(""), HasSubstr("no JSON"));
  EXPECT_THAT(reason("[]"), HasSubstr("no JSON object"));
  EXPECT_THAT(reason("{\"title\": \"x\"}"), HasSubstr("no id"));
  EXPECT_THAT(reason(std::string(100'000, '[')), HasSubstr("no JSON"));
}

TEST(ReadInfo, ListsThePlaylistsVideosThoseOfAChannelsTabsToo) {
  const auto info = read_info(R"({"_type": "playlist", "id": "PL1", "title": "Talks", "entries": [
    {"_type": "url", "id": "a", "url": "https://www.youtube.com/watch?v=a", "title": "A"},
    null, 7, {"title": "no id"},
    {"_type": "playlist", "id": "tab", "entries": [{"id": "b", "url": "https://x/b"}]}]})");
  const auto* playlist = std::get_if<Playlist>(&info);
  ASSERT_NE(playlist, nullptr);
  EXPECT_EQ(playlist->title, "Talks");
  EXPECT_THAT(playlist->entries,
              ElementsAre(Field(&PlaylistEntry::id, "a"), Field(&PlaylistEntry::id, "b")));
}

auto original(const std::string& key, const std::string& language) {
  return AllOf(Field(&CaptionTrack::key, key), Field(&CaptionTrack::language, language),
               Field(&CaptionTrack::original, true));
}

std::vector<CaptionTrack> originals(std::string_view json) {
  std::vector<CaptionTrack> tracks = video(json).tracks;
  std::erase_if(tracks, [](const CaptionTrack& track) { return !track.original; });
  return tracks;
}

TEST(CaptionTracks, HaveFormatsAndAddressesAndTheLiveChatIsNone) {
  const Video read = video(R"({"id": "a", "subtitles": {
    "live_chat": [{"ext": "json", "url": "https://x/chat"}],
    "en-GB": [{"ext": "json3", "url": "https://x/1"}, {"ext": "vtt", "url": "https://x/2"}]}})");
  ASSERT_THAT(read.tracks, SizeIs(2));
  EXPECT_EQ(read.tracks[1].language, "en-GB");
  EXPECT_EQ(read.tracks[1].format, "vtt");
  EXPECT_EQ(read.tracks[1].url, "https://x/2");
  EXPECT_FALSE(read.tracks[1].automatic);
}

TEST(CaptionTracks, OfTheAutomaticOnesTheOneThatSaysSoIsTheOriginal) {
  EXPECT_THAT(originals(R"({"id": "a", "language": "en", "automatic_captions": {
                "de": [{"ext": "vtt"}], "en": [{"ext": "vtt"}], "en-orig": [{"ext": "vtt"}]}})"),
              ElementsAre(original("en-orig", "en")));
}

TEST(CaptionTracks, WithoutThatTheAddressTellsOrTheVideosLanguageOrBeingAlone) {
  EXPECT_THAT(originals(R"({"id": "a", "automatic_captions": {
                "de": [{"ext": "vtt", "url": "https://x?lang=en&tlang=de"}],
                "en": [{"ext": "vtt", "url": "https://x?lang=en"}]}})"),
              ElementsAre(original("en", "en")));
  EXPECT_THAT(originals(R"({"id": "a", "language": "de-DE", "automatic_captions": {
                "de": [{"ext": "vtt"}], "en": [{"ext": "vtt"}]}})"),
              ElementsAre(original("de", "de")));
  EXPECT_THAT(originals(R"({"id": "a", "automatic_captions": {
                "ru": [{"ext": "vtt"}, {"ext": "json3"}]}})"),
              SizeIs(2));
  EXPECT_THAT(originals(R"({"id": "a", "automatic_captions": {
                "de": [{"ext": "vtt"}], "en": [{"ext": "vtt"}]}})"),
              IsEmpty());
}

}  // namespace
}  // namespace lectern::recordings
