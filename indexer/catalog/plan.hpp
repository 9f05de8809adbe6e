// A study plan: readings in batches and topics, and the books and courses they come from.
#pragma once

#include <vector>

#include "indexer/catalog/draft.hpp"
#include "indexer/catalog/page.hpp"

namespace lectern::catalog {

// Appends the page's readings.  Readings of a batch have batch and topic; books and
// courses have a topic only.
void read_plan(const Page& content, PageContext& page, std::vector<Reading>& readings);

// "FlashAttention: … (Dao et al., 2022)", "CUDA by Example Chapter 1 - Chapter 6",
// "Orca: … (OSDI'22)" into title, detail, authors, venue and year.
Reading parse_reading(std::string_view text);

}  // namespace lectern::catalog
