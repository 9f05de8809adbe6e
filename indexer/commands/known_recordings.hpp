// What is known of the recordings of all clubs, what a run may still ask sites for, and what
// both tell of the catalog.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "indexer/archive/archive.hpp"
#include "indexer/archive/known_videos.hpp"
#include "indexer/archive/recording_facts.hpp"
#include "indexer/commands/kept_recordings.hpp"
#include "indexer/commands/load.hpp"
#include "indexer/commands/options.hpp"
#include "indexer/commands/progress.hpp"
#include "indexer/recordings/fetching.hpp"
#include "indexer/recordings/video_lists.hpp"

namespace lectern::commands {

class KnownRecordings {
 public:
  // Knows at once what clubs keep and earlier runs have fetched; nobody is asked yet.
  // `loaded` and `progress` are borrowed.
  KnownRecordings(const Loaded& loaded, const archive::Archive& archive, const Options& options,
                  Progress& progress);

  // Asks for the playlists that are due, since what to fetch depends on them; before anything
  // else is asked for.  False when there are none.
  bool ask_for_lists();

  recordings::Fetching& fetching() { return fetching_; }

  // The catalog as recordings complete it now: with the videos of playlists, the days of
  // sessions that the pages name none of, and the papers and slides that descriptions link to.
  catalog::Catalog completed(catalog::Catalog catalog) const;

  recordings::Holding holding(const std::string& key) const { return fetching_.holding(key); }
  std::optional<recordings::Video> video(const recordings::Holding& holding) const {
    return videos_.of(holding);
  }
  archive::VideoOf video_of() const;  // while this lives

  const KeptRecordings& kept() const { return kept_; }

  // Of everything on the shelf that is still of use.
  const std::set<std::string>& keys() const { return keys_; }

 private:
  recordings::KnownLists read_lists(bool offline) const;
  recordings::Fetching begin();
  std::vector<recordings::WantedRecording> wanted();

  const Loaded& loaded_;
  archive::Archive archive_;
  Options options_;
  Progress& progress_;
  recordings::KnownLists lists_;
  std::set<std::string> keys_;
  KeptRecordings kept_;
  recordings::Fetching fetching_;  // made of those before it
  mutable archive::KnownVideos videos_;
};

// For commands that look and write nothing: nobody is ever asked.
KnownRecordings recordings_at_hand(const Loaded& loaded, const Options& options,
                                   Progress& progress);

}  // namespace lectern::commands
