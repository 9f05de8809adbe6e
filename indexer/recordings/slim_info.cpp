#include "indexer/recordings/slim_info.hpp"

#include <array>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "indexer/recordings/info_json.hpp"
#include "indexer/recordings/video.hpp"

namespace lectern::recordings {
namespace {

namespace json = boost::json;

constexpr std::array<std::string_view, 17> kFields = {
    "id",        "webpage_url",       "title",       "fulltitle",     "description", "channel",
    "uploader",  "language",          "live_status", "availability",  "upload_date", "release_date",
    "timestamp", "release_timestamp", "duration",    "extractor_key", "chapters"};

constexpr std::string_view kOriginal = "-orig";

// Among all of its translations an original was told by what they are; alone it needs to
// say so itself.
std::string kept_key(const CaptionTrack& track) {
  return track.automatic && !track.key.ends_with(kOriginal) ? track.key + std::string{kOriginal}
                                                            : track.key;
}

void keep_tracks(const Video& video, json::object& kept) {
  json::object uploaders, automatic;
  for (const CaptionTrack& track : video.tracks) {
    if (track.automatic && !track.original) continue;
    if (track.format != "json3" && track.format != "vtt") continue;
    json::value& formats = (track.automatic ? automatic : uploaders)[kept_key(track)];
    if (!formats.is_array()) formats = json::array{};
    formats.as_array().push_back(json::object{{"ext", track.format}, {"url", track.url}});
  }
  kept["subtitles"] = std::move(uploaders);
  kept["automatic_captions"] = std::move(automatic);
}

}  // namespace

std::string slim_info(std::string_view text) {
  const auto read = read_info(text);
  const Video* video = std::get_if<Video>(&read);
  if (video == nullptr) return {};
  json::value all = parse_info_json(text).value;

  json::object kept;
  for (const std::string_view name : kFields)
    if (json::value* value = all.as_object().if_contains(name)) kept[name] = std::move(*value);
  keep_tracks(*video, kept);
  return json::serialize(kept);
}

}  // namespace lectern::recordings
