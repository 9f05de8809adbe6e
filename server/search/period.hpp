// A year, month or day as people write it in queries and filters, and the stretch of
// the date slot (YYYYMMDD, compared as text) it covers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lectern::search {

struct Period {
  std::string first;  // YYYYMMDD
  std::string last;   // YYYYMMDD; of a month always the 31st, which compares well enough
};

// YYYY, YYYY-MM or YYYY-MM-DD; absent for anything else, and for days there are not.
std::optional<Period> parse_period(std::string_view text);

}  // namespace lectern::search
