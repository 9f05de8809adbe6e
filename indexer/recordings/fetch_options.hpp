// What a run is to fetch, and what it may do for that.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "indexer/recordings/holding.hpp"
#include "indexer/recordings/kept.hpp"
#include "indexer/sources/yt_dlp_settings.hpp"

namespace lectern::recordings {

struct WantedRecording {
  std::string provider;  // as in catalog::Recording
  std::string id;
  std::string url;
  std::vector<std::string> languages;  // the club's, preferred first
  std::optional<Kept> kept;            // what its club has of it
};

struct FetchOptions {
  sources::YtDlpSettings yt_dlp;
  bool offline = false;             // nothing is asked
  std::optional<int> max_requests;  // a video costs one, its captions another

  // Whether a web address may be asked: not when it leads to this machine or its network.
  // Asked about captions' addresses, and about pages on sites that the catalog does not
  // know.  Without it none of them is.
  std::function<bool(const std::string& url)> address_allowed;
  // For tests: captions' addresses in kept metadata may lead off the video's own site.
  bool kept_addresses_anywhere = false;

  std::function<bool()> interrupted;  // asked often; ends the run when true
  // After each recording that was asked for.
  std::function<void(const WantedRecording&, const Holding&)> progress;

  std::function<std::chrono::sys_seconds()> now;  // the system's clock when empty
  std::function<double()> chance;                 // in [0, 1); random when empty
};

}  // namespace lectern::recordings
