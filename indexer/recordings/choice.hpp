// Which captions of a video to fetch.
#pragma once

#include <string>
#include <vector>

#include "indexer/recordings/video.hpp"

namespace lectern::recordings {

// Tracks that are worth fetching, best first, each in its best format; the first that can
// be had is the recording's transcript.  `languages` are the club's, preferred first.
//
// The uploader's come before automatic ones, in the club's languages before the video's
// own.  Automatic ones are taken only in the language that was spoken: a translation by
// machine says things nobody said, and is what YouTube throttles first.  When there is
// nothing else, the uploader's in any language are better than no words at all.
//
// Of automatic captions json3 comes before VTT: both time every word, but json3 has each
// line once where VTT has it three times, so that nothing has to be told apart from what was
// said twice.  Of the uploader's, which have no times of words in either, VTT comes first
// because it can name voices.  Other formats are not read.
std::vector<CaptionTrack> choose_captions(const Video& video,
                                          const std::vector<std::string>& languages);

}  // namespace lectern::recordings
