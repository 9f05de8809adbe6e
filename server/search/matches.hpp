// Everything a query matches, gathered in one pass: each passage with its weight, and
// each session with what the facets count.  Totals and counts come from here, so they
// are exact and agree with each other.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/schema/passage_kind.hpp"
#include "server/search/request.hpp"

namespace lectern::search {

struct MatchedPassage {
  Xapian::docid document;
  std::uint32_t session;  // place in Matches::sessions
  double weight;
};

struct MatchedSession {
  std::string id;
  std::string date, club, series, presenters, year;  // as in the value slots
  double best = 0;                                   // weight of the best passage
  std::size_t passages = 0;
  std::uint32_t kinds = 0;  // one bit per kind that matched
  bool complete = true;     // some passage has every word

  bool has(schema::PassageKind kind) const { return kinds >> static_cast<unsigned>(kind) & 1u; }
};

struct Matches {
  std::vector<MatchedPassage> passages;  // in the index's order
  std::vector<MatchedSession> sessions;
};

// `ranked` is false when nothing in the query says that one passage is better.
Matches find_matches(const Xapian::Database& database, const Xapian::Query& query, bool ranked);

// Places in `matches.sessions`, complete ones before others, best first.  Without a date
// comes last in either order of dates; what is equal is in the order of ids, whichever was written
// first.
std::vector<std::uint32_t> in_order(const Matches& matches, Sort sort);

}  // namespace lectern::search
