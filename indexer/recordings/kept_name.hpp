// What the names of yt-dlp's files say.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lectern::recordings {

struct KeptName {
  std::string id;      // of the video
  std::string format;  // "info", "vtt" or "json3"
  std::string key;     // yt-dlp's name for the captions' language: "en", "en-orig"; may be empty
};

// Absent when it is none of yt-dlp's, or of no use here.
std::optional<KeptName> read_kept_name(std::string_view file_name);

}  // namespace lectern::recordings
