// Sessions for calendars (iCalendar, RFC 5545).  Clubs' pages tell days, not hours, so every
// session is an event of a whole day, which needs no time zone.
#pragma once

#include <string>
#include <vector>

#include "indexer/schema/documents.hpp"

namespace lectern::formats {

struct Calendar {
  std::string name;
  std::string timezone;  // of the club, for those who read it; may be empty
  std::vector<schema::SessionRecord> sessions;
};

// Of the sessions with a day, those that are not before `first`, YYYY-MM-DD.
std::string icalendar(const Calendar& calendar, const std::string& first,
                      const std::string& origin);

}  // namespace lectern::formats
