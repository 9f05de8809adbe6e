// A pool of long-lived lectern-extract processes.  Pages that crash, hang or overrun a
// worker are given back as broken: the worker is killed and replaced, and everything else
// goes on.  Before that they are tried once more, alone in a fresh worker, unless it would
// be the same again.
// One owner thread calls submit() and next(); workers never wait for it, up to a
// bound on the results that are waiting.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "indexer/extract/part.hpp"

namespace lectern::extract {

// What one worker may use.  Memory, processor time and files are limited by the kernel in
// the worker itself, wall time and output by the pool.
struct Limits {
  std::size_t memory_bytes = std::size_t{1} << 30;
  std::chrono::seconds cpu_per_page{40};  // opening the document counts as its first page's
  std::chrono::seconds wall_per_page{60};
  std::chrono::seconds wall_per_job{300};
  std::size_t output_bytes = std::size_t{64} << 20;  // of one job
  // Of one document; this much memory holds the words of three thousand full pages.
  int pages = 20'000;
  std::size_t document_bytes = std::size_t{128} << 20;
};

struct PoolOptions {
  std::filesystem::path worker;  // the lectern-extract program
  unsigned workers = 2;
  Limits limits;
};

struct Job {
  std::string key;             // the caller's own name for it, given back with the result
  std::filesystem::path file;  // opened by the pool; the worker gets only the descriptor
  PageRange pages;
  Wanted wanted;
};

enum class Turn { kLast, kNext };  // among the jobs that wait

struct Finished {
  Job job;
  PartOutcome outcome;
};

class Pool {
 public:
  explicit Pool(PoolOptions options);  // starts nothing until the first job
  ~Pool();                             // stops the workers, whatever they are doing
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  void submit(Job job, Turn turn = Turn::kLast);

  // Waits for any submitted job to finish; absent when none is left.  Throws only when
  // workers cannot be started at all (the program is missing).
  std::optional<Finished> next();

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace lectern::extract
