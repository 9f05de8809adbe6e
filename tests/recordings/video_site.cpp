#include "tests/recordings/video_site.hpp"

#include <stdlib.h>

#include <cstdio>

#include "indexer/process/run.hpp"

namespace lectern::testing {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

// Of a proxy whole addresses are asked for.
std::string without_host(const std::string& target) {
  const std::size_t slashes = target.find("://");
  return slashes == std::string::npos ? target : target.substr(target.find('/', slashes + 3));
}

std::string vtt_time(int milliseconds) {
  char text[64];
  std::snprintf(text, sizeof text, "%02d:%02d:%02d.%03d", milliseconds / 3'600'000,
                milliseconds / 60'000 % 60, milliseconds / 1000 % 60, milliseconds % 1000);
  return text;
}

std::string vtt_cue(int begin, int end, const std::string& upper, const std::string& lower) {
  return vtt_time(begin) + " --> " + vtt_time(end) + " align:start position:0%\n" + upper + "\n" +
         lower + "\n\n";
}

}  // namespace

VideoSite::VideoSite() {
  const char* home = ::getenv("HOME");
  home_before_ = home == nullptr ? "" : home;
  const fs::path plugins = home_.path() / ".config/yt-dlp/plugins/fixture";
  fs::create_directories(plugins);
  fs::copy(fs::path{LECTERN_TEST_DATA} / "recordings/yt_dlp_plugins", plugins / "yt_dlp_plugins",
           fs::copy_options::recursive);
  ::setenv("HOME", home_.path().c_str(), 1);

  server_.set_keep_alive_max_count(1);
  server_.Get(".*", [this](const httplib::Request& request, httplib::Response& response) {
    const std::lock_guard lock{mutex_};
    requests_.push_back(without_host(request.path));
    const auto found = answers_.find(requests_.back());
    response.status = found == answers_.end() ? 404 : found->second.status;
    if (found != answers_.end()) response.set_content(found->second.body, "text/plain");
  });
  port_ = server_.bind_to_any_port("127.0.0.1");
  serving_ = std::thread{[this] { server_.listen_after_bind(); }};
  while (!server_.is_running()) std::this_thread::sleep_for(std::chrono::milliseconds{1});
  home_.write("video-site", address(""));
}

VideoSite::~VideoSite() {
  server_.stop();
  serving_.join();
  ::setenv("HOME", home_before_.c_str(), 1);
}

void VideoSite::answer(const std::string& path, const std::string& body, int status) {
  const std::lock_guard lock{mutex_};
  answers_[path] = {status, body};
}

void VideoSite::answer(const std::string& path, const json::object& body) {
  answer(path, json::serialize(body));
}

std::string VideoSite::address(const std::string& path) const {
  return "http://127.0.0.1:" + std::to_string(port_) + path;
}

std::vector<std::string> VideoSite::requests() const {
  const std::lock_guard lock{mutex_};
  return requests_;
}

void VideoSite::forget_requests() {
  const std::lock_guard lock{mutex_};
  requests_.clear();
}

// RFC 6761: no name below "invalid" is ever resolved.
void VideoSite::lose_network() { home_.write("video-site", "http://video-site.invalid"); }

void VideoSiteTest::SetUp() {
  if (!process::find_program("yt-dlp"))
    GTEST_SKIP() << "yt-dlp is not installed (apt-get install yt-dlp)";
}

json::object video_info(const std::string& id) {
  return {{"id", id},
          {"title", "Attention, once more"},
          {"description", "Slides: https://example.org/slides.pdf"},
          {"channel", "Reading club"},
          {"uploader", "Reading club"},
          {"upload_date", "20260110"},
          {"timestamp", 1768046400},
          {"duration", 3600},
          {"language", "en"},
          {"live_status", "was_live"},
          {"webpage_url", "https://www.youtube.com/watch?v=" + id},
          {"chapters", json::array{{{"start_time", 0}, {"end_time", 60}, {"title", "Begin"}}}},
          {"formats",
           json::array{
               {{"format_id", "18"}, {"ext", "mp4"}, {"url", "https://media.invalid/video.mp4"}}}},
          {"subtitles", json::object{}},
          {"automatic_captions", json::object{}}};
}

json::array caption_formats(const std::string& format, const std::string& url) {
  return {{{"ext", format}, {"url", url}, {"name", "English"}}};
}

std::string rolling_json3(const std::vector<std::string>& words) {
  json::array events;
  int time = 0;
  for (std::size_t i = 0; i < words.size(); i += 5) {
    json::array segments;
    const int begin = time;
    for (std::size_t word = i; word < std::min(i + 5, words.size()); ++word, time += 400)
      segments.push_back(
          {{"utf8", (word == i ? "" : " ") + words[word]}, {"tOffsetMs", time - begin}});
    events.push_back(
        {{"tStartMs", begin}, {"dDurationMs", 4000}, {"wWinId", 1}, {"segs", segments}});
    events.push_back({{"tStartMs", begin + 10},
                      {"dDurationMs", 3990},
                      {"wWinId", 1},
                      {"aAppend", 1},
                      {"segs", json::array{{{"utf8", "\n"}}}}});
  }
  return json::serialize(json::object{{"wireMagic", "pb3"}, {"events", events}});
}

std::string rolling_vtt(const std::vector<std::string>& words) {
  std::string text = "WEBVTT\nKind: captions\nLanguage: en\n\n", before = " ";
  for (std::size_t i = 0; i < words.size(); i += 5) {
    const int begin = static_cast<int>(i) * 400, end = begin + 1990;
    std::string line = words[i], timed = words[i];
    for (std::size_t word = i + 1; word < std::min(i + 5, words.size()); ++word) {
      line += " " + words[word];
      timed += "<" + vtt_time(static_cast<int>(word) * 400) + "><c> " + words[word] + "</c>";
    }
    text += vtt_cue(begin, end, before, timed) + vtt_cue(end, end + 10, line, " ");
    before = line;
  }
  return text;
}

std::string plain_vtt(const std::string& words) {
  return "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n" + words + "\n";
}

}  // namespace lectern::testing
