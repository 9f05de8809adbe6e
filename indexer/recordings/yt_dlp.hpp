// Asks sites for videos' metadata and captions by running the yt-dlp program.  Nothing but
// text is ever downloaded.
//
// What pages, sites and kept files say is data: it reaches yt-dlp as an address behind "--"
// or inside a JSON file, and never becomes an option, a pattern, a template or a file's name.
// The user's own configuration of yt-dlp has no effect, and its "generic" extractor, which
// would follow any page anywhere, is switched off.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "indexer/recordings/verdict.hpp"
#include "indexer/recordings/video.hpp"
#include "indexer/sources/yt_dlp_settings.hpp"

namespace lectern::recordings {

// How far a failure reaches.
enum class Reach {
  kVideo,    // what was asked for
  kAddress,  // captions' address, which is no longer right; a new one may be
  kAnswer,   // the site gave no answer in time; maybe to this, maybe to nothing
  kSite,     // the site wants no more questions for now
  kNetwork,  // no site's name can be resolved, or nothing can be reached
  kProgram,  // yt-dlp cannot be started, or was ended with the run
};

struct Failure {
  Verdict verdict;
  Reach reach = Reach::kVideo;
};

struct Metadata {
  std::string json;
  // Why the video cannot be played, when it cannot.  yt-dlp makes metadata up for videos
  // that it was told nothing about: "youtube video #dQw4w9WgXcQ".
  std::optional<Failure> complaint;
};

// True for http and https addresses that may be handed to the functions below.
bool is_askable(std::string_view url);

// Each asks one site, within a few minutes at most, and throws only where this machine
// fails.  `url` is_askable(); its fragment, in which yt-dlp would look for orders, is left
// out.  All end soon after `interrupted` says so.
using Interrupted = std::function<bool()>;
std::variant<Metadata, Failure> ask_metadata(const sources::YtDlpSettings& settings,
                                             const std::string& url,
                                             const Interrupted& interrupted = {});

// JSON for read_info(), of a playlist or a channel with its videos' ids, at most a thousand of
// each of its tabs.
std::variant<std::string, Failure> ask_playlist(const sources::YtDlpSettings& settings,
                                                const std::string& url,
                                                const Interrupted& interrupted = {});

// The captions' bytes: VTT or json3, as the track says.  Only the track's own address is
// asked, so that what fails here costs nothing that was known of the video before.
std::variant<std::string, Failure> ask_captions(const sources::YtDlpSettings& settings,
                                                const CaptionTrack& track,
                                                const Interrupted& interrupted = {});

}  // namespace lectern::recordings
