#include "indexer/archive/known_videos.hpp"

#include "indexer/archive/recording_passages.hpp"

namespace lectern::archive {

namespace fs = std::filesystem;

const std::optional<recordings::Video>& KnownVideos::of(const recordings::Holding& holding) {
  const auto [found, is_new] = by_file_.try_emplace(holding.info);
  Known& known = found->second;
  std::error_code ignored;
  const auto size = fs::file_size(holding.info, ignored);
  const auto changed = fs::last_write_time(holding.info, ignored);
  if (is_new || known.size != size || known.changed != changed) {
    known = {size, changed, read_video(holding)};
    if (known.video) known.video->tracks = {};  // most of what there is of it
  }
  return known.video;
}

}  // namespace lectern::archive
