#include "indexer/recordings/caption_addresses.hpp"

#include <charconv>

#include "indexer/catalog/identity.hpp"
#include "indexer/recordings/choice.hpp"
#include "indexer/recordings/yt_dlp.hpp"

namespace lectern::recordings {
namespace {

constexpr std::size_t kMostTracks = 3;  // each is a request

// The last two labels: "www.youtube.com" is "youtube.com".
std::string_view site(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return host;
  const std::size_t before = host.rfind('.', dot - 1);
  return before == std::string_view::npos ? host : host.substr(before + 1);
}

bool is_plain_https(const std::string& url) {
  const auto parsed = catalog::parse_url(url);
  return parsed && parsed->scheme == "https" && parsed->host.find(':') == std::string::npos;
}

bool may_ask(const CaptionTrack& track, const AddressRules& rules) {
  return is_askable(track.url) && !has_expired(track.url, rules.now) &&
         (rules.page.empty() ||
          (is_plain_https(track.url) && on_same_site(track.url, rules.page))) &&
         rules.allowed && rules.allowed(track.url);
}

}  // namespace

bool has_expired(const std::string& url, std::chrono::sys_seconds now) {
  const auto parsed = catalog::parse_url(url);
  const auto expire = parsed ? catalog::query_value(*parsed, "expire") : std::nullopt;
  std::int64_t seconds = 0;
  if (!expire ||
      std::from_chars(expire->data(), expire->data() + expire->size(), seconds).ec != std::errc{})
    return false;
  return seconds <= now.time_since_epoch().count();
}

bool on_same_site(const std::string& url, const std::string& page) {
  const auto a = catalog::parse_url(url), b = catalog::parse_url(page);
  return a && b && site(a->host) == site(b->host);
}

std::vector<CaptionTrack> askable_captions(const Video& video, const AddressRules& rules) {
  std::vector<CaptionTrack> tracks;
  for (CaptionTrack& track : choose_captions(video, rules.languages)) {
    if (tracks.size() == kMostTracks) break;
    if (may_ask(track, rules)) tracks.push_back(std::move(track));
  }
  return tracks;
}

}  // namespace lectern::recordings
