// Chapters that an uploader wrote into the description, for metadata without a list of them.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "indexer/recordings/chapter.hpp"

namespace lectern::recordings {

// By YouTube's own rule (https://support.google.com/youtube/answer/9884579): lines with a
// time at their begin or end, the first 0:00, at least three, each later than the one
// before; otherwise there are none.  "0:00 Intro", "1:02:03 - Questions", "(12:34) x",
// "Questions 1:02:03".  What is not before the recording's end is left out.
std::vector<Chapter> chapters_of_description(std::string_view description,
                                             std::optional<std::chrono::milliseconds> duration);

}  // namespace lectern::recordings
