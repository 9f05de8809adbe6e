// Which day it is, as the archive writes days: it decides what is past and what upcoming.
#pragma once

#include <string>

namespace lectern::http {

// YYYY-MM-DD, in UTC, so many days ago.
std::string day_before_today(int days);

inline std::string today() { return day_before_today(0); }

}  // namespace lectern::http
