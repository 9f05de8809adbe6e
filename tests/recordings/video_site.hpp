// Stands in for YouTube: a server on this machine, and a home for the real yt-dlp in which a
// plugin of ours answers youtube.com addresses from it.  It is a proxy, too, which answers
// http addresses of any host by their path alone.
#pragma once

#include <gtest/gtest.h>
#include <httplib.h>

#include <boost/json.hpp>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "tests/temporary_folder.hpp"

namespace lectern::testing {

class VideoSite {
 public:
  VideoSite();
  ~VideoSite();

  void answer(const std::string& path, const std::string& body, int status = 200);
  void answer(const std::string& path, const boost::json::object& body);

  std::string address(const std::string& path) const;  // "http://127.0.0.1:…/path"
  std::vector<std::string> requests() const;           // paths, in order
  void forget_requests();

  // From now on the site's name cannot be resolved.
  void lose_network();

 private:
  struct Answer {
    int status;
    std::string body;
  };

  TemporaryFolder home_;
  std::string home_before_;
  httplib::Server server_;
  int port_ = 0;
  std::thread serving_;
  mutable std::mutex mutex_;  // of what follows
  std::map<std::string, Answer> answers_;
  std::vector<std::string> requests_;
};

// Skips where the program is not installed.
class VideoSiteTest : public ::testing::Test {
 protected:
  void SetUp() override;

  VideoSite site_;
  TemporaryFolder folder_;
};

// A video's metadata as yt-dlp's own extractor has it; captions are added with caption().
boost::json::object video_info(const std::string& id);

// One language of "subtitles" or "automatic_captions".
boost::json::array caption_formats(const std::string& format, const std::string& url);

// Rolling automatic captions as YouTube sends them, of these words, one every 400 ms.
std::string rolling_json3(const std::vector<std::string>& words);
std::string rolling_vtt(const std::vector<std::string>& words);
std::string plain_vtt(const std::string& words);

}  // namespace lectern::testing
