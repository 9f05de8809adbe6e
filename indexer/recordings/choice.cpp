#include "indexer/recordings/choice.hpp"

#include <algorithm>
#include <functional>
#include <string_view>

#include "indexer/recordings/language.hpp"

namespace lectern::recordings {
namespace {

// Larger is better; 0 is a format that is not read.
int worth(const CaptionTrack& track) {
  const bool json3 = track.format == "json3", vtt = track.format == "vtt";
  if (!json3 && !vtt) return 0;
  return json3 == track.automatic ? 2 : 1;
}

class Choice {
 public:
  explicit Choice(const Video& video) : video_(video) {}

  // Adds the tracks that fit, in the video's order.
  void add(const std::function<bool(const CaptionTrack&)>& fits) {
    for (const CaptionTrack& track : video_.tracks)
      if (worth(track) > 0 && fits(track)) add_format(track);
  }

  // Adds the uploader's in a language, the very tag before its relatives.
  void add_uploaders(std::string_view language) {
    add([&](const CaptionTrack& t) { return !t.automatic && same_tag(t.language, language); });
    add([&](const CaptionTrack& t) { return !t.automatic && same_language(t.language, language); });
  }

  std::vector<CaptionTrack> take() { return std::move(chosen_); }

 private:
  void add_format(const CaptionTrack& track) {
    const auto known = std::find_if(chosen_.begin(), chosen_.end(), [&](const CaptionTrack& other) {
      return other.key == track.key && other.automatic == track.automatic;
    });
    if (known == chosen_.end())
      chosen_.push_back(track);
    else if (worth(track) > worth(*known))
      *known = track;
  }

  const Video& video_;
  std::vector<CaptionTrack> chosen_;
};

// The site's word for it, or else what its automatic captions were heard in.
std::string spoken_language(const Video& video) {
  if (!video.language.empty()) return video.language;
  for (const CaptionTrack& track : video.tracks)
    if (track.original) return track.language;
  return {};
}

}  // namespace

std::vector<CaptionTrack> choose_captions(const Video& video,
                                          const std::vector<std::string>& languages) {
  Choice choice{video};
  const std::string spoken = spoken_language(video);
  for (const std::string& language : languages) choice.add_uploaders(language);
  choice.add_uploaders(spoken);
  choice.add(
      [&](const CaptionTrack& t) { return t.original && same_language(t.language, spoken); });
  choice.add([](const CaptionTrack& track) { return track.original; });  // of a dubbed video
  choice.add([](const CaptionTrack& track) { return !track.automatic; });
  return choice.take();
}

}  // namespace lectern::recordings
