// Visits every document that a query matches, in the order of the index, as fast as that
// can be done: for counting, without weights.
#pragma once

#include <xapian.h>

#include <functional>

namespace lectern::search {

using VisitMatch = std::function<void(Xapian::docid)>;

void for_each_match(const Xapian::Database& database, const Xapian::Query& query,
                    const VisitMatch& visit);

}  // namespace lectern::search
