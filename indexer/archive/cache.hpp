// What earlier runs found out: the hashes of files that have not changed since, and
// what was read from which bytes.  Losing it costs time, never a result.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "indexer/extract/part.hpp"

namespace lectern::archive {

// What was read from some bytes, and what had been asked for.
struct Extraction {
  extract::Wanted wanted;
  extract::Outcome outcome;
};

struct Extent {
  extract::Wanted wanted;
  bool readable = true;
};

class Cache {
 public:
  // Opens or creates the file.  One that is damaged is set aside (its new name is in
  // warning()) and begun anew.
  explicit Cache(const std::filesystem::path& file);
  ~Cache();  // keeps what was stored
  Cache(const Cache&) = delete;
  Cache& operator=(const Cache&) = delete;

  const std::string& warning() const;

  // The file's SHA-256, from the cache when its size, times and inode are those it was
  // hashed with.  A file written within the clock's grain of its hashing is hashed
  // again, since a later write could not be told.  Throws when it cannot be read.
  std::string hash_of(const std::filesystem::path& file);

  // Results of this extractor version only.
  std::optional<Extraction> extraction(const std::string& sha256);
  std::optional<Extent> extent(const std::string& sha256);  // of the same, much faster
  void store(const std::string& sha256, const Extraction& extraction);

  // Forgets the results of all other documents, and files that are gone; gives the space
  // back.  Returns how many results went.
  std::size_t prune(const std::set<std::string>& used);

  void set_last_run(const std::string& now);  // ISO 8601 UTC

  void save();  // makes what was stored so far survive a kill

 private:
  class State;
  std::unique_ptr<State> state_;
};

// The last run's time, without creating or locking anything; empty when unknown.
std::string read_last_run(const std::filesystem::path& file);

}  // namespace lectern::archive
