#include "server/formats/calendar.hpp"

#include <algorithm>

#include "server/search/addresses.hpp"
#include "server/search/clean_text.hpp"

namespace lectern::formats {
namespace {

constexpr std::size_t kLongestLine = 75;  // bytes, 3.1
constexpr const char* kEnd = "\r\n";

// 3.3.11; other control characters are not allowed in text.
std::string escaped_text(std::string_view text) {
  std::string out;
  for (const char c : search::valid_utf8(text)) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
      out += c;
  }
  return out;
}

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// 3.1: a long line goes on in the next, behind a blank; not within a character.
std::string folded(std::string_view line) {
  std::string out;
  std::size_t room = kLongestLine;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 0 && continues(line[cut])) --cut;
    out.append(line.substr(0, cut)).append(kEnd).append(" ");
    line.remove_prefix(cut);
    room = kLongestLine - 1;
  }
  return out.append(line).append(kEnd);
}

std::string property(const std::string& name, const std::string& value) {
  return value.empty() ? std::string{} : folded(name + ":" + value);
}

std::string text_property(const std::string& name, std::string_view text) {
  return property(name, escaped_text(text));
}

std::string digits_of(const std::string& date) {
  return date.substr(0, 4) + date.substr(5, 2) + date.substr(8, 2);
}

bool has_day(const schema::SessionRecord& session) {
  const std::string& date = session.date;
  return date.size() == 10 && date[4] == '-' && date[7] == '-' &&
         digits_of(date).find_first_not_of("0123456789") == std::string::npos;
}

std::string description_of(const schema::SessionRecord& session) {
  std::string text = session.club_name;
  for (const std::string& name : session.presenters) text += ", " + name;
  if (!session.description.empty()) text += "\n\n" + session.description;
  return text;
}

// The archive does not keep when it learned of a session: its own day stands for that, too.
std::string event(const schema::SessionRecord& session, const std::string& origin) {
  const std::string day = digits_of(session.date);
  return property("BEGIN", "VEVENT") +
         property("UID", search::percent_encoded(session.id) + "@lectern") +
         property("DTSTAMP", day + "T000000Z") + property("DTSTART;VALUE=DATE", day) +
         text_property("SUMMARY", session.title) +
         text_property("DESCRIPTION", description_of(session)) +
         text_property("CATEGORIES", session.series) +
         property("URL", origin + search::session_address(session.id)) +
         property("TRANSP", "TRANSPARENT") + property("END", "VEVENT");
}

// A calendar has at least one component (3.6), and this one says nothing.
std::string nothing() {
  return property("BEGIN", "VTIMEZONE") + property("TZID", "UTC") + property("BEGIN", "STANDARD") +
         property("DTSTART", "19700101T000000") + property("TZOFFSETFROM", "+0000") +
         property("TZOFFSETTO", "+0000") + property("END", "STANDARD") +
         property("END", "VTIMEZONE");
}

}  // namespace

std::string icalendar(const Calendar& calendar, const std::string& first,
                      const std::string& origin) {
  std::vector<const schema::SessionRecord*> sessions;
  for (const schema::SessionRecord& session : calendar.sessions)
    if (has_day(session) && session.date >= first) sessions.push_back(&session);
  std::stable_sort(sessions.begin(), sessions.end(),
                   [](const auto* a, const auto* b) { return a->date < b->date; });
  std::string events;
  for (const schema::SessionRecord* session : sessions) events += event(*session, origin);
  return property("BEGIN", "VCALENDAR") + property("VERSION", "2.0") +
         property("PRODID", "-//Lectern//Sessions//EN") + property("CALSCALE", "GREGORIAN") +
         text_property("X-WR-CALNAME", calendar.name) +
         text_property("X-WR-TIMEZONE", calendar.timezone) + (events.empty() ? nothing() : events) +
         property("END", "VCALENDAR");
}

}  // namespace lectern::formats
