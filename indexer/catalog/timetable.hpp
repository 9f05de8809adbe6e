// Tells the timetable of one day ("9:00 | Welcome") from a schedule of sessions.
#pragma once

#include "indexer/catalog/page.hpp"

namespace lectern::catalog {

// True when a column holds nothing but different hours, no cell holds a date, and few
// rows name a speaker or link to anything.
bool is_timetable(const Table& table);

}  // namespace lectern::catalog
