// From drafts to sessions, once all of a club's pages are read: dates resolved
// together, doubles merged, ids given, warnings sorted.
#pragma once

#include <vector>

#include "indexer/catalog/draft.hpp"

namespace lectern::catalog {

void finish_drafts(std::vector<Draft> drafts, ClubCatalog& catalog);

}  // namespace lectern::catalog
