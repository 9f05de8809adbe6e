// One run's fetching of recordings: what is kept is used as it is, what is due is asked for,
// and whatever happens to one video costs only that video.  No video is asked for twice in a
// run, and what is learned is on the shelf at once, so that a run may end at any moment.
//
// It goes in steps, so that what has come can be searched while the rest is on its way.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "indexer/recordings/fetch_options.hpp"
#include "indexer/recordings/holding.hpp"
#include "indexer/recordings/pacing.hpp"
#include "indexer/recordings/shelf.hpp"

namespace lectern::recordings {

class Fetching {
 public:
  // A video that is wanted twice is one; the first wins, with the languages of both.
  Fetching(FetchOptions options, Shelf shelf, std::vector<WantedRecording> wanted);

  // Asks for one recording after the other until the deadline; what is under way then is
  // ended first.  True when there is more to ask for.  Throws std::runtime_error when the
  // shelf cannot be written.
  bool fetch_some(Pacing::Clock::time_point deadline = Pacing::Clock::time_point::max());

  // What is known by now of a wanted recording, by recording_key(provider, id).
  const Holding& holding(const std::string& key) const { return items_.at(key).holding; }

  // The same; null when it is not wanted.
  const Holding* find(const std::string& key) const {
    const auto item = items_.find(key);
    return item == items_.end() ? nullptr : &item->second.holding;
  }

  // How often what is known has changed since the beginning.
  std::size_t changes() const { return changes_; }

  std::size_t left() const { return queue_.size(); }  // still to be asked for in this run
  int requests() const { return pacing_.requests(); }

 private:
  struct Item {
    WantedRecording wanted;
    Holding shelved;
    bool on_shelf = false;
    Holding holding;  // what is shelved and what the club keeps
  };

  void want(WantedRecording wanted);
  bool is_due(const Item& item) const;
  void merge(Item& item) const;
  void ask(Item& item);
  void leave(Item& item, const std::string& refusal);

  FetchOptions options_;
  Shelf shelf_;
  Pacing pacing_;
  std::map<std::string, Item> items_;  // by key
  std::vector<std::string> queue_;     // keys of those that are due, the next one last
  std::size_t changes_ = 0;
};

}  // namespace lectern::recordings
