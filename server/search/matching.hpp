// Small pieces that queries are made of and asked with, without ranking.
#pragma once

#include <xapian.h>

#include <vector>

namespace lectern::search {

// The same matches with so much of their weight.
Xapian::Query scaled(const Xapian::Query& query, double weight);

// A single query stays as it is.
Xapian::Query joined(Xapian::Query::op op, const std::vector<Xapian::Query>& queries);

// At most `count` matches, in the order of the index.
Xapian::MSet first_matches(const Xapian::Database& database, const Xapian::Query& query,
                           Xapian::doccount count);

bool occurs(const Xapian::Database& database, const Xapian::Query& query);

}  // namespace lectern::search
