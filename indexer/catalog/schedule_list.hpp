// Reads a list as a schedule: items with a date, a number or a session's own folder.
#pragma once

#include <vector>

#include "indexer/catalog/draft.hpp"
#include "indexer/catalog/schedule_table.hpp"

namespace lectern::catalog {

// Empty when the list is no schedule (a table of contents, links, people).
std::vector<Draft> read_list(const List& list, const SectionContext& section, PageContext& page);

// Reads "2 May 2021 – Session 3: Title (Ada)" into its draft: number, title,
// presenters, links.  The date, if any, is in `draft.mention` and is taken out first.
void read_dated_lead(Draft& draft, const Text& text, PageContext& page);

}  // namespace lectern::catalog
