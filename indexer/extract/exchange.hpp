// Where the pool's owner and its I/O thread meet: jobs go one way, results the other.
// Each member says whose it is; all may be called at the same time.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>

#include "indexer/extract/pool.hpp"
#include "indexer/process/descriptor.hpp"

namespace lectern::extract {

class Exchange {
 public:
  Exchange();

  // The owner's.
  void submit(Job job, Turn turn);
  std::optional<Finished> next();  // waits; rethrows what fail() was given
  void stop();

  // The I/O thread's.
  std::optional<Job> take();  // absent also while too many results wait for the owner
  std::size_t waiting_jobs() const;
  void finish(Finished finished);
  void fail(std::exception_ptr reason);  // no result will come any more
  bool stopped() const;
  int wake_event() const { return wake_.get(); }  // readable when there is news for it
  void acknowledge();                             // makes it unreadable again

 private:
  bool has_room() const { return waiting_bytes_ < kMostWaitingBytes; }
  void wake();

  // Results wait here while the owner is busy; beyond this, no further document is begun.
  static constexpr std::size_t kMostWaitingBytes = std::size_t{64} << 20;

  mutable std::mutex mutex_;
  std::condition_variable news_;  // for the owner
  process::Descriptor wake_;
  std::deque<Job> jobs_;
  std::deque<Finished> finished_;
  std::size_t waiting_bytes_ = 0;
  std::size_t outstanding_ = 0;  // submitted and not yet given back
  std::exception_ptr failure_;
  bool stopped_ = false;
};

}  // namespace lectern::extract
