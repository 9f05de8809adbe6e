// The pool's workers and the loop that serves them, on the pool's I/O thread: starts
// workers when there is work, keeps each supplied with the document after the one it
// reads, collects the answers, and replaces a worker that failed.
#pragma once

#include <deque>
#include <list>
#include <string>

#include "indexer/extract/exchange.hpp"
#include "indexer/extract/worker_process.hpp"

namespace lectern::extract {

class Crew {
 public:
  Crew(PoolOptions options, Exchange& exchange);

  // Until the exchange is stopped.  Throws when no worker can be started at all.
  void serve();

 private:
  using Workers = std::list<WorkerProcess>;

  void assign_work();
  bool assign_second_try();
  bool assign_next();
  std::optional<Task> next_task();
  WorkerProcess* free_worker();
  WorkerProcess* fresh_worker();
  WorkerProcess* start_worker();
  void give(WorkerProcess& worker, Task task);

  void wait_for_news();
  int milliseconds_to_deadline() const;
  void listen(Workers::iterator worker, bool spoke, bool ended);
  void dismiss(Workers::iterator worker, const Failure& failure);
  std::deque<Task> let_go(Workers::iterator worker);  // what it holds
  void put_back(std::deque<Task> tasks);

  PoolOptions options_;
  Exchange& exchange_;
  Workers workers_;
  std::deque<Task> second_tries_;
  std::deque<Task> put_back_;  // held by a worker that had to go
};

}  // namespace lectern::extract
