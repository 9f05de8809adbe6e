// The videos of playlists and channels: asked for once a day, with one request each, and kept
// beside the recordings, so that what was listed once stays known without a network.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "indexer/recordings/video.hpp"
#include "indexer/sources/yt_dlp_settings.hpp"

namespace lectern::recordings {

struct ListOptions {
  sources::YtDlpSettings yt_dlp;
  std::filesystem::path folder;     // the recordings' own
  bool offline = false;             // nothing is asked
  std::optional<int> max_requests;  // a list costs one
  // After each that was asked for; the reason is empty when it was had.
  std::function<void(const std::string& url, const std::string& reason)> progress;
  std::function<std::chrono::sys_seconds()> now;  // the system's clock when empty
  std::function<bool()> interrupted;              // asked often; ends the asking when true
};

struct KnownLists {
  std::map<std::string, Playlist> by_url;  // as they were when they could be had last
  int requests = 0;
};

// Addresses of lists on sites that the catalog knows.  Throws std::runtime_error when the
// folder cannot be written.
KnownLists read_lists(const ListOptions& options, const std::set<std::string>& urls);

// The name of its folder, as recording_key() is for a video.
std::string list_key(const std::string& url);

}  // namespace lectern::recordings
