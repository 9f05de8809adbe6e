// Counts of sessions per value.  A facet's counts leave out its own filter, so each
// says how many sessions there would be with that value chosen.
#pragma once

#include <vector>

#include "server/search/answer.hpp"
#include "server/search/facts.hpp"
#include "server/search/tally.hpp"

namespace lectern::search {

// Most frequent first, years newest first; at most `kMaxFacetValues`.
inline constexpr std::size_t kMaxFacetValues = 100;

Facets count_facets(const Tally& tally, const Facts& facts);

// Sessions per month, ascending, months without any left out; without the filters of dates.
std::vector<MonthCount> count_months(const Tally& tally, const Sessions& sessions);

}  // namespace lectern::search
