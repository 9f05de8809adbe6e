// Counts of sessions per value.  A facet's counts leave out its own filter, so each
// says how many sessions there would be with that value chosen.
#pragma once

#include <vector>

#include "indexer/schema/documents.hpp"
#include "server/search/answer.hpp"
#include "server/search/filters.hpp"
#include "server/search/matches.hpp"

namespace lectern::search {

// Most frequent first, years newest first; at most `kMaxFacetValues`.
inline constexpr std::size_t kMaxFacetValues = 100;

std::vector<FacetValue> count_facet(const Matches& matches, Facet facet,
                                    const std::vector<schema::ClubRecord>& clubs);

}  // namespace lectern::search
