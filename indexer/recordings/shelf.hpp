// Where the archive keeps what sites said of recordings, so that no video is asked for
// twice.
//
//   <archive>/recordings/<key>/state.json                       how it stands; written last
//                             /info.json                        metadata, slim_info()
//                             /captions.<language>.<json3|vtt>  as the site sent them
//
// Every file is whole or not there.  What is damaged or incomplete reads as never fetched.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "indexer/recordings/holding.hpp"
#include "indexer/recordings/video.hpp"

namespace lectern::recordings {

// The name by which a recording is known here, safe as that of a folder: "youtube-dQw4w9WgXcQ",
// or a hash where the provider's or the video's own name is not plain or is long.
std::string recording_key(std::string_view provider, std::string_view id);

class Shelf {
 public:
  // Makes nothing before something is stored.
  explicit Shelf(std::filesystem::path folder) : folder_(std::move(folder)) {}

  std::optional<Holding> load(const std::string& key) const;

  // Throw std::runtime_error naming the file when it cannot be written.
  std::filesystem::path store_info(const std::string& key, std::string_view slim_json) const;
  CaptionFile store_captions(const std::string& key, const CaptionTrack& track,
                             std::string_view bytes) const;
  // Its files are those stored before; captions that it does not name are deleted.
  void store_state(const std::string& key, const Holding& holding) const;

  // Forgets all other recordings.  Returns how many.
  std::size_t remove_unused(const std::set<std::string>& used_keys) const;

 private:
  std::filesystem::path made(const std::string& key) const;

  std::filesystem::path folder_;
};

}  // namespace lectern::recordings
