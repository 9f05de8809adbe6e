// Gives every session an id that stays when rows are added, reordered or get their
// slides later: the club, then the date (or number), then the title.
#pragma once

#include "indexer/catalog/session.hpp"

namespace lectern::catalog {

void assign_ids(ClubCatalog& catalog);

}  // namespace lectern::catalog
