// How close together a passage has the words of a query, from the places that the index
// keeps of them.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "server/search/asked.hpp"

namespace lectern::search {

class Closeness {
 public:
  // The database must outlive it.
  Closeness(const Xapian::Database& database, const std::vector<Asked>& asked);

  // Whether there are words that can be close.
  bool tells() const { return words_.size() > 1; }

  // From 0 to 1: 1 where all words stand side by side, less the further apart they are and
  // the more are missing, 0 with one of them or none.
  double of(Xapian::docid document) const;

 private:
  const Xapian::Database& database_;
  std::vector<std::vector<std::string>> words_;  // the terms of each
};

}  // namespace lectern::search
