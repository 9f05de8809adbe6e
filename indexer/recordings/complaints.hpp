// What a failed run of yt-dlp tells, beside the verdict on the video.
#pragma once

#include <string>
#include <string_view>

#include "indexer/recordings/yt_dlp.hpp"

namespace lectern::recordings {

// `error_output` as classify() reads it.
Failure failure_of(std::string_view error_output);

// The same of captions, whose being gone or private says nothing of their video.
Failure captions_failure_of(std::string_view error_output);

// Why a video that yt-dlp gave metadata of, but nothing to play, cannot be played: what its
// warnings say, which are errors of a video otherwise.  Absent when they do not say.
std::optional<Failure> complaint_of(std::string_view error_output);

}  // namespace lectern::recordings
