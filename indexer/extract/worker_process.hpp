// One running lectern-extract as the pool's I/O thread sees it: the documents it holds,
// what it has said so far, and, when it fails, a sentence that tells what happened.
#pragma once

#include <chrono>
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "indexer/extract/assembly.hpp"
#include "indexer/extract/pool.hpp"
#include "indexer/process/child.hpp"

namespace lectern::extract {

// A job on its way.  One that cost a worker is tried once more, alone in a fresh worker,
// so that it cannot be blamed for what an earlier document did.
struct Task {
  Job job;
  bool second_try = false;
};

// How a worker failed, as a sentence for the document it was reading.
struct Failure {
  std::string reason;
  bool certain = false;  // it would be the same once more
};

class WorkerProcess {
 public:
  using Clock = std::chrono::steady_clock;

  explicit WorkerProcess(const PoolOptions& options);  // throws when it cannot be started

  // Hands the worker a document to read after those it holds.  It counts as held even when
  // the worker is gone; listen() finds that out.
  void assign(Task task, int document);

  // Reads what the worker has said, without waiting.  Absent while all is well.
  std::optional<Failure> listen(bool ended);
  std::optional<Failure> overdue(Clock::time_point now) const;

  std::vector<Finished> take_finished();
  // What there is of the job it was reading; call before dismiss().
  Part broken(const std::string& reason);
  // Ends the worker and gives back what it holds, the document it was reading first.
  std::deque<Task> dismiss();
  // How it ended by itself; waits for that.
  Failure how_it_ended();

  // It keeps so much memory of what it has read that a large document may not find enough.
  bool has_grown() const;

  std::size_t held() const { return held_.size(); }
  bool is_fresh() const { return assigned_ == 0; }
  bool accepts_another() const { return held_.empty() || (held_.size() == 1 && !reads_alone()); }
  std::optional<Clock::time_point> deadline() const;

  int socket() const { return socket_.get(); }
  int errors() const { return errors_.get(); }
  int exit_event() const { return child_->exit_event(); }

 private:
  struct Held {
    Task task;
    Assembly assembly;
    std::size_t bytes = 0;  // of its frames so far
  };

  bool reads_alone() const { return !held_.empty() && held_.front().task.second_try; }
  void note_last_words();
  std::optional<Failure> take_frames();
  bool take(const Frame& frame);

  Limits limits_;
  process::Descriptor socket_;
  process::Descriptor errors_;
  std::optional<process::Child> child_;
  FrameReader frames_;
  std::deque<Held> held_;  // the first is being read
  std::vector<Finished> finished_;
  std::string last_words_;  // the end of what it wrote to stderr
  std::uint32_t assigned_ = 0;
  Clock::time_point began_;     // reading the first one held
  Clock::time_point progress_;  // when its last page came
};

}  // namespace lectern::extract
