// A video's metadata, as yt-dlp prints it with --dump-json or keeps it in <id>.info.json.
//
// What stands in it comes from strangers by way of a program that changes every week: a
// field of another type than expected reads as missing, and nothing is trusted to be short.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "indexer/recordings/chapter.hpp"

namespace lectern::recordings {

struct CaptionTrack {
  std::string key;         // yt-dlp's name for it, as in --sub-langs and file names: "en-orig"
  std::string language;    // "en", "pt-BR"
  bool automatic = false;  // made by a machine listening
  bool original = false;   // of automatic ones: in the language spoken, and no translation
  std::string format;      // "json3", "vtt", …
  std::string url;         // may be empty in kept files
};

struct Video {
  std::string id;
  std::string url;  // its page
  std::string title;
  std::string description;
  std::string channel;
  std::string uploader;
  std::string language;      // spoken, as far as the site knows; may be empty
  std::string live_status;   // yt-dlp's word: not_live, is_upcoming, is_live, post_live, was_live
  std::string availability;  // public, unlisted, private, needs_auth, …; may be empty
  std::optional<std::chrono::year_month_day> uploaded;
  std::optional<std::chrono::year_month_day> released;  // of a premiere or live event
  std::optional<std::chrono::sys_seconds> published;    // the best of all that is known
  std::optional<std::chrono::milliseconds> duration;
  std::vector<Chapter> chapters;  // by time; the uploader's list, else empty
  std::vector<CaptionTrack> tracks;

  // When it was made, as well as the site knows.
  std::optional<std::chrono::year_month_day> day() const { return released ? released : uploaded; }
};

struct PlaylistEntry {
  std::string id;
  std::string url;  // may be empty
  std::string title;
};

// A playlist, or a channel with the entries of all its tabs.
struct Playlist {
  std::string id;
  std::string title;
  std::vector<PlaylistEntry> entries;
};

struct UnusableInfo {
  std::string reason;  // a sentence
};

std::variant<Video, Playlist, UnusableInfo> read_info(std::string_view json_text);

}  // namespace lectern::recordings
