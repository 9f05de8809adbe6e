// How the archive's owner wants yt-dlp to be run: the table [yt-dlp] of clubs.toml.
#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace lectern::sources {

struct YtDlpSettings {
  std::string program = "yt-dlp";         // looked up in PATH unless it has a slash; then absolute
  std::string cookies;                    // file in Netscape's format, absolute; may be empty.
                                          // yt-dlp writes it, too.
  std::vector<std::string> arguments;     // more of yt-dlp's own, as they are: "--proxy", "…"
  std::chrono::milliseconds pause{3000};  // between two requests
};

}  // namespace lectern::sources
