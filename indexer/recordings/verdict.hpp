// What yt-dlp's complaints mean for a recording.
#pragma once

#include <string>
#include <string_view>

#include "indexer/recordings/state.hpp"

namespace lectern::recordings {

struct Verdict {
  State state = State::kFailed;
  std::string reason;  // a sentence for the club's people
};

// Reads the standard error output of a yt-dlp that failed.  Its lines that begin with
// "ERROR:" tell; warnings do not, since yt-dlp tries again after them.  What is not known
// is kFailed with yt-dlp's own words, made short.
Verdict classify(std::string_view error_output);

}  // namespace lectern::recordings
