#include "server/search/matching.hpp"

namespace lectern::search {

using Xapian::Query;

Query scaled(const Query& query, double weight) {
  if (query.empty() || weight == 1) return query;
  return {Query::OP_SCALE_WEIGHT, query, weight};
}

Query joined(Query::op op, const std::vector<Query>& queries) {
  if (queries.size() == 1) return queries.front();
  return {op, queries.begin(), queries.end()};
}

Xapian::MSet first_matches(const Xapian::Database& database, const Query& query,
                           Xapian::doccount count) {
  if (query.empty()) return {};
  Xapian::Enquire enquire{database};
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  return enquire.get_mset(0, count);
}

bool occurs(const Xapian::Database& database, const Query& query) {
  return !first_matches(database, query, 1).empty();
}

}  // namespace lectern::search
