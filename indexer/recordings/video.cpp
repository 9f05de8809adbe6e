#include "indexer/recordings/video.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "indexer/recordings/caption_tracks.hpp"
#include "indexer/recordings/info_fields.hpp"
#include "indexer/recordings/info_json.hpp"

namespace lectern::recordings {
namespace {

namespace json = boost::json;

constexpr std::size_t kMostBytes = 64 << 20;  // a video with 150 languages has one or two MiB
constexpr std::size_t kMostChapters = 2000;
constexpr std::size_t kMostEntries = 20'000;
constexpr std::size_t kDescription = 20'000;  // bytes; YouTube allows 5000 characters
constexpr int kDeepestPlaylist = 3;           // a channel, its tabs, their videos

// yt-dlp gives names of its own to chapters without one: "<Untitled Chapter 1>".
std::string chapter_title(const json::object& chapter) {
  std::string title = text_field(chapter, "title");
  return title.starts_with("<Untitled Chapter ") ? std::string{} : title;
}

std::vector<Chapter> chapters_of(const json::object& info) {
  std::vector<Chapter> chapters;
  const json::array* list = array_field(info, "chapters");
  if (list == nullptr) return chapters;
  for (const json::value& value : *list) {
    const json::object* chapter = value.if_object();
    const auto begin = chapter == nullptr ? std::nullopt : seconds_field(*chapter, "start_time");
    if (begin && chapters.size() < kMostChapters)
      chapters.push_back({*begin, chapter_title(*chapter)});
  }
  std::stable_sort(chapters.begin(), chapters.end(),
                   [](const Chapter& a, const Chapter& b) { return a.begin < b.begin; });
  return chapters;
}

// A live event's page is published before it: when it was held is what counts.
std::optional<std::chrono::sys_seconds> published(const json::object& info, const Video& video) {
  for (const std::string_view name : {"release_timestamp", "timestamp"})
    if (const auto time = timestamp_field(info, name)) return time;
  if (const auto date = video.released ? video.released : video.uploaded)
    return std::chrono::sys_days{*date};
  return std::nullopt;
}

std::string first_of(const std::string& first, const std::string& second) {
  return first.empty() ? second : first;
}

Video video_of(const json::object& info) {
  Video video;
  video.id = text_field(info, "id");
  video.url = text_field(info, "webpage_url");
  video.title = first_of(text_field(info, "title"), text_field(info, "fulltitle"));
  video.description = text_field(info, "description", kDescription);
  video.channel = text_field(info, "channel");
  video.uploader = text_field(info, "uploader");
  video.language = text_field(info, "language");
  video.live_status = text_field(info, "live_status");
  video.availability = text_field(info, "availability");
  video.uploaded = date_field(info, "upload_date");
  video.released = date_field(info, "release_date");
  video.published = published(info, video);
  video.duration = seconds_field(info, "duration");
  video.chapters = chapters_of(info);
  video.tracks = caption_tracks(info, video.language);
  return video;
}

void add_entries(const json::object& playlist, int depth, std::vector<PlaylistEntry>& entries) {
  const json::array* list = array_field(playlist, "entries");
  if (list == nullptr || depth > kDeepestPlaylist) return;
  for (const json::value& value : *list) {
    const json::object* entry = value.if_object();  // null for a video that is gone
    if (entry == nullptr || entries.size() >= kMostEntries) continue;
    if (array_field(*entry, "entries") != nullptr) {
      add_entries(*entry, depth + 1, entries);
      continue;
    }
    PlaylistEntry found{text_field(*entry, "id"),
                        first_of(text_field(*entry, "webpage_url"), text_field(*entry, "url")),
                        text_field(*entry, "title")};
    if (!found.id.empty()) entries.push_back(std::move(found));
  }
}

}  // namespace

std::variant<Video, Playlist, UnusableInfo> read_info(std::string_view json_text) {
  if (json_text.size() > kMostBytes)
    return UnusableInfo{"The video's metadata is larger than any real one (64 MiB)."};
  const InfoJson read = parse_info_json(json_text);
  if (!read.problem.empty())
    return UnusableInfo{"The video's metadata is no JSON: " + read.problem + "."};
  const json::object* info = read.value.if_object();
  if (info == nullptr) return UnusableInfo{"The video's metadata is no JSON object."};

  if (array_field(*info, "entries") != nullptr) {
    Playlist playlist{text_field(*info, "id"), text_field(*info, "title"), {}};
    add_entries(*info, 1, playlist.entries);
    return playlist;
  }
  Video video = video_of(*info);
  if (video.id.empty()) return UnusableInfo{"The video's metadata has no id."};
  return video;
}

}  // namespace lectern::recordings
