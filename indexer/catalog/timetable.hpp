// Tells the timetable of one day ("9:00 | Welcome") from a schedule of sessions.
#pragma once

#include "indexer/catalog/page.hpp"

namespace lectern::catalog {

// True when a column holds nothing but different hours and no cell holds a date.
bool is_timetable(const Table& table);

}  // namespace lectern::catalog
