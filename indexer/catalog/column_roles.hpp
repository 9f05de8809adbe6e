// Settles what the columns of a table are for beside one another.  A heading alone often
// leaves it open: "Presentation" is a talk's title or its slides, "Name" a person or a
// topic, "Group" who presents or who is invited.  The other columns and the cells tell.
#pragma once

#include "indexer/catalog/page.hpp"
#include "indexer/catalog/table_layout.hpp"

namespace lectern::catalog {

// `layout` holds what the headings say; afterwards, what the columns are.
void settle_columns(const Table& table, TableLayout& layout);

}  // namespace lectern::catalog
