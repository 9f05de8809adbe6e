// Dates as PDFs write them: D:YYYYMMDDHHmmSSOHH'mm', of which everything after the year may
// be missing (PDF 32000-1, 7.9.4).
#pragma once

#include <string>
#include <string_view>

namespace lectern::worker {

// ISO 8601, as precise as the date is ("2025-03", "2025-03-01T12:00:00+01:00").  Empty for
// what is no such date.
std::string iso_date(std::string_view pdf_date);

}  // namespace lectern::worker
