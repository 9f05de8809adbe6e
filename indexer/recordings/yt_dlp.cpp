#include "indexer/recordings/yt_dlp.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "indexer/process/run.hpp"
#include "indexer/recordings/caption_file.hpp"
#include "indexer/recordings/complaints.hpp"
#include "indexer/recordings/info_fields.hpp"
#include "indexer/recordings/info_json.hpp"
#include "indexer/recordings/whole_file.hpp"

namespace lectern::recordings {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;
using sources::YtDlpSettings;

constexpr std::chrono::minutes kVideoLimit{3};
constexpr std::chrono::minutes kPlaylistLimit{15};  // a channel's page has thirty videos
constexpr std::size_t kLongestUrl = 4000;

// A folder that is gone when its user is.
class Scratch {
 public:
  Scratch() {
    std::string name = (fs::temp_directory_path() / "lectern-captions-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
      throw std::runtime_error("cannot make a folder in " + fs::temp_directory_path().string() +
                               "; check its space, or set TMPDIR");
    path_ = name;
  }
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

// The owner's arguments may change how the site is reached; what is asked comes after them.
process::Command yt_dlp(const YtDlpSettings& settings, const std::vector<std::string>& asked,
                        std::chrono::milliseconds limit) {
  process::Command command;
  command.program = settings.program;
  command.arguments = {
      "--ignore-config", "--socket-timeout", "20", "--retries", "1", "--extractor-retries", "1"};
  const auto add = [&](const std::vector<std::string>& more) {
    command.arguments.insert(command.arguments.end(), more.begin(), more.end());
  };
  add(settings.arguments);
  if (!settings.cookies.empty()) add({"--cookies", settings.cookies});
  add({"--no-progress", "--abort-on-error", "--skip-download", "--ignore-no-formats-error"});
  add(asked);
  command.time_limit = limit;
  command.output_limit = kLargestFile;
  return command;
}

// Runs it.  A failure is what yt-dlp itself could not say; the rest is in the result.
std::variant<process::Result, Failure> result_of(const process::Command& command) {
  process::Result result;
  try {
    result = process::run(command);
  } catch (const std::runtime_error& error) {
    return Failure{{State::kFailed, error.what()}, Reach::kProgram};
  }
  if (result.interrupted)
    return Failure{{State::kNotFetched, "The run was interrupted."}, Reach::kProgram};
  if (result.timed_out)
    return Failure{{State::kFailed, "The site gave no answer in time."}, Reach::kAnswer};
  if (result.truncated)
    return Failure{{State::kFailed, "The site's answer is larger than any real one."},
                   Reach::kVideo};
  return result;
}

std::variant<process::Result, Failure> ask_page(process::Command command, const std::string& url) {
  if (!is_askable(url))
    return Failure{{State::kFailed, "This is no address that yt-dlp is given."}, Reach::kVideo};
  command.arguments.insert(command.arguments.end(),
                           {"--use-extractors", "default,-generic", "--dump-single-json", "--",
                            url.substr(0, url.find('#'))});
  auto result = result_of(command);
  if (const auto* ended = std::get_if<process::Result>(&result); ended && ended->exit_code != 0)
    return failure_of(ended->errors);
  return result;
}

bool has_formats(const std::string& text) {
  const InfoJson read = parse_info_json(text);
  const json::object* info = read.value.if_object();
  const json::array* formats = info == nullptr ? nullptr : array_field(*info, "formats");
  return formats != nullptr && !formats->empty();
}

// What `--load-info-json` reads: this one track and no page, which yt-dlp would ask anew when
// the captions fail.  The protocol is given because an address that ends in .m3u8 would be
// taken for a list of further addresses.
std::string request_for(const CaptionTrack& track) {
  const std::string protocol = track.url.substr(0, track.url.find(':'));
  const json::object format{{"ext", track.format}, {"url", track.url}, {"protocol", protocol}};
  return json::serialize(json::object{{"id", "captions"},
                                      {"title", "captions"},
                                      {"extractor", "captions"},
                                      {"formats", json::array{}},
                                      {"subtitles", {{"track", json::array{format}}}}});
}

// Sites answer questions they do not like with a page, or with nothing.
bool are_captions(std::string_view bytes, const CaptionTrack& track) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (track.format == "vtt") return bytes.starts_with("WEBVTT");
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  return bytes.starts_with('{');
}

}  // namespace

bool is_askable(std::string_view url) {
  const bool web = url.starts_with("https://") || url.starts_with("http://");
  return web && url.size() <= kLongestUrl &&
         std::all_of(url.begin(), url.end(),
                     [](unsigned char c) { return c > ' ' && c != 127 && c != '\\'; });
}

std::variant<Metadata, Failure> ask_metadata(const YtDlpSettings& settings, const std::string& url,
                                             const Interrupted& interrupted) {
  process::Command command = yt_dlp(settings, {"--no-playlist"}, kVideoLimit);
  command.interrupted = interrupted;
  auto result = ask_page(std::move(command), url);
  if (auto* failure = std::get_if<Failure>(&result)) return std::move(*failure);
  auto& ended = std::get<process::Result>(result);
  Metadata metadata{std::move(ended.output), std::nullopt};
  if (!has_formats(metadata.json)) metadata.complaint = complaint_of(ended.errors);
  return metadata;
}

std::variant<std::string, Failure> ask_playlist(const YtDlpSettings& settings,
                                                const std::string& url,
                                                const Interrupted& interrupted) {
  process::Command command = yt_dlp(
      settings, {"--yes-playlist", "--flat-playlist", "--playlist-end", "1000"}, kPlaylistLimit);
  command.interrupted = interrupted;
  auto result = ask_page(std::move(command), url);
  if (auto* failure = std::get_if<Failure>(&result)) return std::move(*failure);
  return std::move(std::get<process::Result>(result).output);
}

std::variant<std::string, Failure> ask_captions(const YtDlpSettings& settings,
                                                const CaptionTrack& track,
                                                const Interrupted& interrupted) {
  if (!is_askable(track.url) || (track.format != "vtt" && track.format != "json3"))
    return Failure{{State::kFailed, "The captions have no address that yt-dlp is given."},
                   Reach::kAddress};
  // In a folder of its own, so that no path needs to be spelled in a template.
  const Scratch scratch;
  write_whole(scratch.path() / "request.json", request_for(track));
  process::Command command =
      yt_dlp(settings,
             {"--write-subs", "--no-write-auto-subs", "--sub-langs", "all", "--sub-format",
              track.format, "--max-filesize", std::to_string(kLargestCaptions), "--output",
              "captions", "--load-info-json", "request.json"},
             kVideoLimit);
  command.directory = scratch.path();
  command.interrupted = interrupted;
  const auto result = result_of(command);
  if (const auto* failure = std::get_if<Failure>(&result)) return *failure;
  const auto& ended = std::get<process::Result>(result);
  auto bytes = read_whole(scratch.path() / ("captions.track." + track.format), kLargestCaptions);
  if (ended.exit_code != 0) return captions_failure_of(ended.errors);
  if (!bytes || !are_captions(*bytes, track))
    return Failure{{State::kFailed, "The site sent something else instead of the captions."},
                   Reach::kAddress};
  return std::move(*bytes);
}

}  // namespace lectern::recordings
