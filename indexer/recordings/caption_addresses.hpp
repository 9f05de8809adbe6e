// Which of a video's captions can be asked for by the addresses that its metadata has.
#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "indexer/recordings/video.hpp"

namespace lectern::recordings {

// Sites sign addresses for some hours, and say for how long: "expire=1768500000".
bool has_expired(const std::string& url, std::chrono::sys_seconds now);

// True when both lie on one site: "www.youtube.com" and "m.youtube.com", or
// "captions.vimeo.com" and "vimeo.com".
bool on_same_site(const std::string& url, const std::string& page);

struct AddressRules {
  std::vector<std::string> languages;                   // the club's
  std::function<bool(const std::string& url)> allowed;  // none when empty
  std::string page;  // not empty: only https addresses on this page's site, at the usual port
  std::chrono::sys_seconds now;
};

// The best few of choose_captions() that the rules let be asked, best first.
std::vector<CaptionTrack> askable_captions(const Video& video, const AddressRules& rules);

}  // namespace lectern::recordings
