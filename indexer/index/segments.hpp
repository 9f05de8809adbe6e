// Writes many sessions at once into small databases ("segments"), by several threads;
// compact() makes one index of them.  A passage costs more the more its database holds
// and the more passages are in one commit, and a database has one writer: so segments
// are small, are committed often, and several are written side by side.
//
// Which segment a session gets into depends on what was added before it and on nothing
// else, so the same sessions in the same order get the same document ids.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <vector>

#include "indexer/index/indexed_session.hpp"

namespace lectern::index {

class Segments {
 public:
  // The folder is made; what is in it is lost when the program dies.
  explicit Segments(std::filesystem::path folder);
  ~Segments();  // ends the threads, after what they are at; the folder stays

  // Each session once.  Waits while the threads are behind, so that what waits for them
  // stays below some MB.  Throws what a thread threw (Xapian::Error as well), from then on
  // each time.
  void add(IndexedSession session);
  std::size_t passages() const;  // that were added

  // When it returns, all is in the segments, whose folders these are, in the order in which
  // they are to be merged.  Nothing can be added any more.  Throws like add().
  std::vector<std::filesystem::path> close();

 private:
  class Crew;
  std::unique_ptr<Crew> crew_;
};

}  // namespace lectern::index
