// What yt-dlp prints or a club keeps about a video, its description with chapters and links.
#include "indexer/recordings/description_chapters.hpp"
#include "indexer/recordings/links.hpp"
#include "indexer/recordings/video.hpp"
#include "indexer/schema/fold.hpp"
#include "indexer/schema/utf8.hpp"
#include "tests/fuzz/target.hpp"

namespace lectern::fuzz {
namespace {

void check(const std::vector<recordings::Chapter>& chapters) {
  std::chrono::milliseconds last{0};
  for (const recordings::Chapter& chapter : chapters) {
    require(chapter.begin >= last, "chapters are in order");
    last = chapter.begin;
    require(schema::is_utf8(chapter.title), "chapters are UTF-8");
  }
}

void check(const recordings::Video& video) {
  for (const std::string& text : {video.title, video.description, video.channel, video.url})
    require(schema::is_utf8(text), "what is said of a video is UTF-8");
  require(!video.duration || video.duration->count() >= 0, "no video ends before it begins");
  check(video.chapters);
  check(recordings::chapters_of_description(video.description, video.duration));
  for (const recordings::Link& link : recordings::links_in(video.description))
    require(schema::lowered(link.url).starts_with("http"), "links are to the web");
}

}  // namespace
}  // namespace lectern::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto info = lectern::recordings::read_info(lectern::fuzz::as_text(data, size));
  if (const auto* video = std::get_if<lectern::recordings::Video>(&info))
    lectern::fuzz::check(*video);
  return 0;
}
