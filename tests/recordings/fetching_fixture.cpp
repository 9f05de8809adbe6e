#include "tests/recordings/fetching_fixture.hpp"

#include "indexer/recordings/whole_file.hpp"

namespace lectern::testing {

using recordings::Fetching;
using recordings::Holding;
using recordings::Shelf;
using recordings::WantedRecording;

FetchingTest::FetchingTest() {
  options_.yt_dlp.pause = std::chrono::milliseconds{0};
  options_.address_allowed = [](const std::string&) { return true; };
  options_.now = [this] { return now_; };
  options_.chance = [] { return 0.0; };
}

WantedRecording FetchingTest::wanted(const std::string& id, std::vector<std::string> languages) {
  return {"youtube", id, "https://www.youtube.com/watch?v=" + id, std::move(languages), {}};
}

void FetchingTest::fetch(const std::vector<WantedRecording>& wanted) {
  run_ = std::make_unique<Fetching>(options_, Shelf{shelf()}, wanted);
  EXPECT_FALSE(run_->fetch_some());
}

const Holding& FetchingTest::holding(const std::string& id) const {
  return run_->holding(recordings::recording_key("youtube", id));
}

std::string FetchingTest::captions_of(const std::string& id) const {
  const auto& captions = holding(id).captions;
  return captions ? recordings::read_whole(captions->file).value_or("") : "";
}

recordings::Video FetchingTest::video_of(const std::string& id) const {
  const auto read =
      recordings::read_info(recordings::read_whole(holding(id).info).value_or("no file"));
  const auto* video = std::get_if<recordings::Video>(&read);
  return video == nullptr ? recordings::Video{} : *video;
}

}  // namespace lectern::testing
