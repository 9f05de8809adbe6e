// One run's fetching of remote documents: which links are due, in which order, and when to
// give up.  Works in portions, so that what has come can be indexed while more is waited for.
//
// A host that cannot be reached, or that asks to be left alone, is asked for nothing else in
// the run; when no host can be found, there is no network, and everything else is left at
// once.  No link is asked for twice in a run, and no host more often than Downloads allows.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "indexer/remote/download.hpp"
#include "indexer/remote/shelf.hpp"

namespace lectern::remote {

struct FetchOptions {
  bool offline = false;
  std::optional<std::size_t> max_requests = {};        // documents asked for in this run
  std::uint64_t limit = std::uint64_t{100} << 20;      // bytes of a document
  std::function<std::chrono::sys_seconds()> now = {};  // empty: the clock
  std::function<double()> jitter = {};                 // in [0, 1); empty: a random one
  std::function<void(const Entry&)> settled = {};      // after each link that was asked for
};

class Fetching {
 public:
  // `links` are direct links in the order of their importance; repeated ones count once.
  // The shelf and the downloads must outlive this.
  Fetching(Shelf& shelf, Downloads& downloads, const std::vector<std::string>& links,
           FetchOptions options);

  // Fetches until the deadline, and what is under way then to its end; returns the links
  // whose document or state is now another than before.  Throws std::runtime_error when
  // something cannot be kept (a full disk).
  std::vector<std::string> fetch_some(Pace::Clock::time_point deadline);

  // Nothing is left that this run could do.
  bool finished() const { return waiting_.empty(); }

  std::size_t asked() const { return asked_; }
  std::size_t left() const { return waiting_.size(); }

 private:
  struct Waiting {
    std::string link, host;
  };

  void mind(const std::string& link);
  bool step(Pace::Clock::time_point deadline);
  void fetch(const Waiting& waiting);
  Entry entry_after(const std::string& link, const Outcome& outcome);
  void settle(const Entry& entry);
  void settle_unsure();
  void notice_failure(const Waiting& waiting, const Failure& failure);
  void postpone(const std::string& link);
  void leave_host(const std::string& host);
  void leave_rest(const std::string& reason);
  void mark_not_fetched(const std::string& link, const std::string& reason);

  Shelf& shelf_;
  Downloads& downloads_;
  FetchOptions options_;
  std::vector<Waiting> waiting_;
  std::vector<Entry> unsure_;      // whose hosts name servers did not know, until one is known
  std::vector<std::string> left_;  // links whose hosts could not be asked
  bool reached_ = false;           // some server in this run
  std::size_t asked_ = 0;
  std::vector<std::string> changed_;
};

}  // namespace lectern::remote
