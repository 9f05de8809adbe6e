// Reads a table as a schedule: what its columns are for, told by their headings and,
// where those are silent, by what the cells hold; then one session per row.
#pragma once

#include <string>
#include <vector>

#include "indexer/catalog/draft.hpp"

namespace lectern::catalog {

// What the headings above a table or list say about its sessions.
struct SectionContext {
  std::string series;
  std::string series_url;
  std::optional<YearSpan> years;
  std::optional<MonthOfYear> month;  // below "June 2023"
  bool no_schedule = false;          // under "Suggested papers", "Resources", …
  bool page_history = false;         // under "Changelog": not even a table counts
  bool upcoming = false;             // under "Upcoming", "Next meeting"
  bool of_sessions = false;          // under "Past meetings", "Talks", …
};

// Empty when the table is no schedule (members, resources, a reading list).
std::vector<Draft> read_table(const Table& table, const SectionContext& section, PageContext& page);

}  // namespace lectern::catalog
