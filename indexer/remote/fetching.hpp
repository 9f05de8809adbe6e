// One run's fetching of remote documents: which links are due, in which order, and when to
// give up.  Works in portions, so that what has come can be indexed while more is waited for.
//
// A host that cannot be reached, or that asks to be left alone, is asked for nothing else in
// the run, whether links name it or are sent there.  When several hosts in a row have no name
// that is known and none was reached, there is no network, and everything else is left at
// once.  Names of some that are gone look the same: so until one is reached, hosts take turns
// that answered before or are well known, and those whose names have been unknown least often.
// No link is asked for twice in a run, and no host more often than Downloads allows.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
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

  // From which this run took it that there is no network; empty: it did not.
  const std::set<std::string>& unknown_hosts() const { return unknown_hosts_; }

  std::size_t asked() const { return asked_; }
  std::size_t left() const { return waiting_.size(); }

 private:
  struct Waiting {
    std::string link, host;
  };

  // What earlier runs tell of a host.
  struct Host {
    bool answered = false;             // and gave a document
    int unknown = 0;                   // runs in a row, up to the last one that asked
    std::chrono::sys_seconds tried{};  // then
  };
  // The less the better; see the opening paragraph.
  using Doubt = std::tuple<bool, int, bool, std::chrono::sys_seconds>;

  void mind(const std::string& link);
  void remember_host(const std::string& host, const Entry& known);
  bool step(Pace::Clock::time_point deadline);
  std::vector<Waiting>::iterator next_of_waiting();
  Doubt doubt(const Waiting& waiting) const;
  void fetch(const Waiting& waiting);
  Entry entry_after(const Waiting& waiting, const std::optional<Entry>& before,
                    const Outcome& outcome);
  void settle(const std::optional<Entry>& before, const Entry& entry);
  void settle_unsure();
  void resume_postponed();
  void assume_no_network();
  void postpone(const Entry& entry);
  void leave_host(const std::string& host);
  void leave_rest(const std::string& reason);
  void mark_not_fetched(const std::string& link, const std::string& reason);

  Shelf& shelf_;
  Downloads& downloads_;
  FetchOptions options_;
  std::map<std::string, Host> hosts_;
  std::vector<Waiting> waiting_;
  std::vector<Waiting> postponed_;     // would be due, had there been a network before
  std::vector<Entry> unsure_;          // whose hosts' names are not known, until one is
  std::vector<Waiting> left_;          // of the same hosts, until then
  std::set<std::string> unreachable_;  // hosts, in this run
  std::set<std::string> unknown_hosts_;
  std::size_t asked_ = 0;
  std::vector<std::string> changed_;
};

}  // namespace lectern::remote
