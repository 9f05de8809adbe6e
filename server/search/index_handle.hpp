// One open snapshot of the index, which moves to a newer one when there is one.  The
// indexer may commit, or put a rebuilt index in the directory's place, at any moment;
// a handle notices by the file every commit replaces, and a read that the writer
// overtook is done again on the new snapshot, so that no request fails across it.
// Not thread-safe: one per thread.
#pragma once

#include <sys/stat.h>
#include <xapian.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <stdexcept>
#include <string>

namespace lectern::search {

// There is no index that can be searched.  Says why and what to do.
class IndexUnavailable : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class IndexHandle {
 public:
  using Opened = std::function<void(const Xapian::Database&)>;

  // Nothing is opened before the first read.  `opened` is called with every new
  // snapshot, before anything reads it.
  IndexHandle(std::filesystem::path directory, Opened opened);

  // Looks for a newer snapshot, at most every 250 ms, and runs `read` on the current
  // one.  Throws IndexUnavailable; never Xapian::Error, except for what is wrong with
  // the query itself, which `read` must not let out.
  template <typename Read>
  auto with_index(Read read) {
    look_for_newer();
    for (int attempt = 1;; ++attempt) {
      try {
        if (!open_) reopen();
        return read(static_cast<const Xapian::Database&>(database_));
      } catch (const Xapian::Error& error) {
        open_ = false;
        if (attempt == kAttempts) fail(error);
      }
      pause(attempt);
    }
  }

 private:
  // What a commit changes about the directory: the file it renames into place last.
  struct Stamp {
    dev_t device = 0;
    ino_t directory = 0;
    ino_t version_file = 0;
    std::int64_t changed_ns = 0;
    bool operator==(const Stamp&) const = default;
  };

  static constexpr int kAttempts = 12;

  Stamp stamp() const;
  void look_for_newer();
  void reopen();
  [[noreturn]] void fail(const Xapian::Error& error) const;
  static void pause(int attempt);

  std::filesystem::path directory_;
  Opened opened_;
  Xapian::Database database_;
  bool open_ = false;
  Stamp stamp_;
  std::chrono::steady_clock::time_point looked_{};
};

std::string revision_of(const Xapian::Database& database);

}  // namespace lectern::search
