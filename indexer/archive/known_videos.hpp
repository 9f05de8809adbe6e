// Recordings' metadata, read once: a run asks for it many times, and a file of it may have a
// megabyte.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>

#include "indexer/recordings/holding.hpp"
#include "indexer/recordings/video.hpp"

namespace lectern::archive {

class KnownVideos {
 public:
  // Like read_video(), but without tracks.  A file that has changed since is read again.
  const std::optional<recordings::Video>& of(const recordings::Holding& holding);

 private:
  struct Known {
    std::uintmax_t size = 0;
    std::filesystem::file_time_type changed;
    std::optional<recordings::Video> video;
  };
  std::map<std::filesystem::path, Known> by_file_;
};

}  // namespace lectern::archive
