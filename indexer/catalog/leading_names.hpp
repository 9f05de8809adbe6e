// Names that only their company gives away: "### 21 January: Fergus" above "Presented
// paper:", "Week 3 (08/27): Lucy - Chapters 5, 6".  A single word could as well be a topic;
// that all sessions of a section or list begin so says that it is a person.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/catalog/draft.hpp"

namespace lectern::catalog {

// For the drafts from `first` on, which are one section's: headings that are a bare name.
void settle_names_in_headings(std::vector<Draft>& drafts, std::size_t first);

// For one list's drafts: a name in front of the part of a book that it presents.
void settle_names_before_parts(std::vector<Draft>& drafts);

}  // namespace lectern::catalog
