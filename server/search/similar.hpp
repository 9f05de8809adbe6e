// More like this: what passages are about, as a query of the words that tell them apart.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "server/search/asked.hpp"

namespace lectern::search {

struct Likeness {
  Xapian::Query query;       // any of the words
  std::vector<Asked> asked;  // the words, for marking them
};

// The words that these passages have often and others seldom (tf · idf; Spärck Jones 1972),
// most telling first, some two dozen.  Asks for nothing when there are none.
Likeness likeness_of(const Xapian::Database& database, const std::vector<Xapian::docid>& passages);

}  // namespace lectern::search
