// A club whose sessions have recordings on a video site of the test's own, asked by the real
// lectern-reindex through the real yt-dlp.
#pragma once

#include <string>
#include <vector>

#include "indexer/process/run.hpp"
#include "tests/recordings/video_site.hpp"

namespace lectern::testing {

// A word that no other talk has, and no other place of this one; stemmers leave it alone.
std::string said_word(const std::string& talk, std::size_t place);
std::vector<std::string> said_words(const std::string& talk, std::size_t count);
// As many of them as asked for, in quotes: a query for a phrase.
std::string said_phrase(const std::string& talk, std::size_t place, std::size_t words = 3);

class RecordingsTest : public VideoSiteTest {
 protected:
  RecordingsTest();

  // A row on the club's page, numbered from 1.
  void add_session(const std::string& topic, const std::string& video_id,
                   const std::string& date = "5 Jan 2026");

  // A paragraph above the sessions.
  void say(const std::string& text);

  // Automatic captions in one language; `format` is json3 or vtt.
  struct Captions {
    std::string language;
    std::string format;
    std::string body;
    int status = 200;
  };
  // What the site says of a video; `info` begins as video_info(id).
  void answer_video(const std::string& id, const Captions& captions, boost::json::object info);

  process::Result reindex(std::vector<std::string> arguments = {});
  boost::json::object json_of(std::vector<std::string> arguments);

  std::filesystem::path archive() const { return folder_.path() / "archive"; }

 private:
  void write_page();

  std::string said_;
  std::string rows_;
  int sessions_ = 0;
};

std::string video_page(const std::string& id);

}  // namespace lectern::testing
