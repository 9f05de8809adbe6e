// Everything a query matches, counted by session in one pass without ranking: totals,
// facets and the histogram come from here, so they are exact and agree with each other.
// What filters let through is decided in memory, which lets one pass count every facet
// without its own filter.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/schema/passage_kind.hpp"
#include "server/search/bit_set.hpp"
#include "server/search/filters.hpp"
#include "server/search/request.hpp"
#include "server/search/sessions.hpp"

namespace lectern::search {

using Kinds = std::uint16_t;  // one bit per kind of passage

constexpr Kinds bit_of(schema::PassageKind kind) {
  return static_cast<Kinds>(1u << static_cast<unsigned>(kind));
}

struct Tallied {
  Place session = kNowhere;
  Kinds kinds = 0;             // that match, whichever are filtered by
  std::uint32_t passages = 0;  // that match and are of the kinds filtered by
};

class Tally {
 public:
  // `matches` are those of a query that is not restricted by `filters`; they are applied
  // here.  What is no passage is left out.  `sessions` must outlive it.
  Tally(const BitSet& matches, const Filters& filters, const Sessions& sessions);

  // Sessions with a match, in the order of the index, those that filters leave out included.
  const std::vector<Tallied>& all() const { return all_; }

  // Whether all filters let it through, or all but those of one facet.
  bool passes(const Tallied& tallied) const { return fails(tallied) == 0; }
  bool passes_without(const Tallied& tallied, Facet facet) const {
    return (fails(tallied) & ~bit(facet)) == 0;
  }
  bool passes_without_dates(const Tallied& tallied) const {
    return (fails(tallied) & ~kDates) == 0;
  }
  Kinds kinds_wanted() const { return kinds_wanted_; }

  std::size_t sessions() const { return sessions_passing_; }
  std::size_t passages() const { return passages_passing_; }

  // Of a session that passes; 0 for others.
  std::uint32_t passages_of(Place session) const;

 private:
  static constexpr unsigned kDates = 1u << 7;
  static unsigned bit(Facet facet) { return 1u << static_cast<unsigned>(facet); }
  unsigned fails(const Tallied& tallied) const {
    const bool kind = (tallied.kinds & kinds_wanted_) == 0;
    return failing_[tallied.session] | (kind ? bit(Facet::kKind) : 0u);
  }
  void judge_sessions(const Filters& filters);
  void count(const BitSet& matches);
  Tallied& tallied_of(Place session);

  const Sessions& sessions_;
  Kinds kinds_wanted_ = 0;
  std::vector<std::uint8_t> failing_;  // by session: which filters leave it out
  std::vector<std::uint32_t> places_;  // by session: in all_, from 1
  std::vector<Tallied> all_;
  std::size_t sessions_passing_ = 0, passages_passing_ = 0;
};

}  // namespace lectern::search
