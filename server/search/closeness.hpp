// How close together a passage has the words of a query, from the places that the index
// keeps of them.
#pragma once

#include <xapian.h>

#include <vector>

#include "server/search/asked.hpp"

namespace lectern::search {

class Closeness {
 public:
  // Both must outlive it.
  Closeness(const Xapian::Database& database, const std::vector<Asked>& asked)
      : database_(database), asked_(asked) {}

  // From 0 to 1: 1 where all words stand side by side, less the further apart they are and
  // the more are missing, 0 with one of them or none.
  double of(Xapian::docid document) const;

 private:
  const Xapian::Database& database_;
  const std::vector<Asked>& asked_;
};

}  // namespace lectern::search
