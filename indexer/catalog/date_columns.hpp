// Tables that write a date in several columns: "Month | Day", "Year | Month | Day",
// "月 | 日".  They become tables with one column for the date, so that nothing else has to
// know of it.
#pragma once

#include "indexer/catalog/page.hpp"

namespace lectern::catalog {

// The table as it is when no such columns are in its heading.  A month or year that is
// left out is the one above.
Table with_dates_joined(const Table& table);

}  // namespace lectern::catalog
