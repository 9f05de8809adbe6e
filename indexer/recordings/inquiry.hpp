// The questions that are put to a site about one recording: its metadata, then its captions,
// or those alone when the metadata is there.  What is answered is on the shelf at once, and
// metadata is never lost to captions that fail.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/recordings/fetch_options.hpp"
#include "indexer/recordings/holding.hpp"
#include "indexer/recordings/pacing.hpp"
#include "indexer/recordings/shelf.hpp"
#include "indexer/recordings/video.hpp"

namespace lectern::recordings {

// Where the questions are put; borrowed.
struct Desk {
  const FetchOptions& options;  // with `now` and `chance`
  const Shelf& shelf;
  Pacing& pacing;
};

class Inquiry {
 public:
  // `known` is what the shelf has of the recording.
  Inquiry(Desk desk, const WantedRecording& wanted, Holding known);

  // The shelf's new state of it.  The turn for the first question has been waited for.
  Holding run();

 private:
  bool run_with_known_addresses();
  std::vector<CaptionTrack> known_addresses() const;
  std::optional<Video> fetch_metadata();
  void fetch_new_captions(const Video& video);
  std::optional<Failure> fetch_captions(const std::vector<CaptionTrack>& tracks);

  void shelve_kept_info();
  void settle(const Verdict& verdict);
  void settle(const Failure& failure);
  void postpone(const std::string& reason);
  std::string refusal() const { return desk_.pacing.refusal(wanted_.provider); }

  Desk desk_;
  const WantedRecording& wanted_;
  std::string key_;
  Holding holding_;
  bool has_new_info_ = false;
  std::optional<std::chrono::sys_seconds> published_;
};

}  // namespace lectern::recordings
