// What is known of a recording.  The names are part of `status --json` and of the archive's
// records, and never change once published.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace lectern::recordings {

enum class State {
  kNotFetched,  // never asked for: offline, or not yet its turn
  kFetched,     // metadata and captions are there
  kNoCaptions,  // metadata is there; captions do not exist, yet or ever
  kPrivate,
  kRemoved,
  kRestricted,  // the site wants to know who asks: age, or "not a bot"
  kThrottled,   // too many requests
  kUpcoming,    // a premiere or live event that has not been
  kMembersOnly,
  kGeoBlocked,
  kFailed,  // the network, the site or yt-dlp
};

inline constexpr std::array<std::string_view, 11> kStateNames = {
    "not_fetched", "fetched",  "no_captions",  "private",     "removed", "restricted",
    "throttled",   "upcoming", "members_only", "geo_blocked", "failed"};

constexpr std::string_view to_string(State state) {
  return kStateNames[static_cast<std::size_t>(state)];
}

std::optional<State> parse_state(std::string_view name);

}  // namespace lectern::recordings
