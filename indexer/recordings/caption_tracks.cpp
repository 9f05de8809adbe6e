#include "indexer/recordings/caption_tracks.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <string_view>

#include "indexer/recordings/info_fields.hpp"
#include "indexer/recordings/language.hpp"

namespace lectern::recordings {
namespace {

namespace json = boost::json;

constexpr std::size_t kMostTracks =
    5000;  // 200 languages in seven formats, uploader's and automatic
constexpr std::size_t kLongestUrl = 8000;
constexpr std::string_view kOriginal = "-orig";

void add_language(const json::object& all, std::string_view key, bool automatic,
                  std::vector<CaptionTrack>& tracks) {
  const json::array* formats = array_field(all, key);
  if (formats == nullptr || key == "live_chat" || key.empty()) return;
  for (const json::value& value : *formats) {
    const json::object* format = value.if_object();
    if (format == nullptr || tracks.size() >= kMostTracks) continue;
    CaptionTrack track;
    track.key = key;
    track.language = key.substr(0, key.size() - (key.ends_with(kOriginal) ? kOriginal.size() : 0));
    track.automatic = automatic;
    track.format = text_field(*format, "ext");
    track.url = text_field(*format, "url", kLongestUrl);
    if (!track.format.empty()) tracks.push_back(std::move(track));
  }
}

std::vector<CaptionTrack> tracks_in(const json::object& info, std::string_view name,
                                    bool automatic) {
  std::vector<CaptionTrack> tracks;
  if (const json::object* all = object_field(info, name))
    for (const auto& [key, formats] : *all)
      add_language(*all, {key.data(), key.size()}, automatic, tracks);
  return tracks;
}

bool is_translation(const CaptionTrack& track) {
  return track.url.find("&tlang=") != std::string::npos ||
         track.url.find("?tlang=") != std::string::npos;
}

void mark_originals(std::vector<CaptionTrack>& tracks, const std::string& video_language) {
  const auto any = [&](auto holds) { return std::any_of(tracks.begin(), tracks.end(), holds); };
  const auto says_so = [](const CaptionTrack& track) { return track.key.ends_with(kOriginal); };
  const bool said = any(says_so);
  const bool told_by_address = any(is_translation);
  const bool alone = !any([&](const CaptionTrack& t) { return t.key != tracks.front().key; });
  for (CaptionTrack& track : tracks) {
    if (said)
      track.original = says_so(track);
    else
      track.original = !is_translation(track) &&
                       (alone || told_by_address || same_language(track.language, video_language));
  }
}

}  // namespace

std::vector<CaptionTrack> caption_tracks(const json::object& info,
                                         const std::string& video_language) {
  std::vector<CaptionTrack> tracks = tracks_in(info, "subtitles", false);
  std::vector<CaptionTrack> automatic = tracks_in(info, "automatic_captions", true);
  mark_originals(automatic, video_language);
  std::move(automatic.begin(), automatic.end(), std::back_inserter(tracks));
  return tracks;
}

}  // namespace lectern::recordings
