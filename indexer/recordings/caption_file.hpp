// A caption file, of a site or of a club, into cues.  Never throws, whatever the file is: what
// cannot be read, or not wholly, is said.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "indexer/recordings/cue.hpp"

namespace lectern::recordings {

// Bytes; the captions of ten hours have a tenth of it.
inline constexpr std::size_t kLargestCaptions = std::size_t{32} << 20;

// By the file's ending, .json3 or .vtt.  Without cues there is always a problem.
Captions read_captions(const std::filesystem::path& file);

// Why the file has not a single cue, as a sentence; empty when it has.  Reads only the front of
// a file that is as it should be.
std::string why_wordless(const std::filesystem::path& file);

}  // namespace lectern::recordings
