// The caption tracks that yt-dlp's metadata lists, and which of the automatic ones are not
// translations.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "indexer/recordings/video.hpp"

namespace lectern::recordings {

// YouTube offers its automatic captions in 150 languages, of which one was heard and the
// others are machine translations of that.  yt-dlp lists the one heard as "en-orig" beside
// "en"; older and kept metadata may only have "en", told by the address (a translation's
// asks for it: "tlang="), by the video's language, or by being the only one.
//
// The chat of a live event, which yt-dlp lists among the subtitles, is left out.
std::vector<CaptionTrack> caption_tracks(const boost::json::object& info,
                                         const std::string& video_language);

}  // namespace lectern::recordings
