#include "indexer/catalog/session_id.hpp"

#include <cstdio>
#include <map>

#include "indexer/schema/fold.hpp"

namespace lectern::catalog {
namespace {

std::string iso_date(std::chrono::year_month_day date) {
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

std::string id_of(const sources::Club& club, const Session& session) {
  std::string id = club.id + ":";
  if (session.date)
    id += iso_date(*session.date);
  else if (session.number)
    id += "session-" + std::to_string(*session.number);
  const std::string title = schema::slug(session.title);
  const bool bare = id.ends_with(':');
  if (!title.empty()) id += (bare ? "" : "-") + title;
  return title.empty() && bare ? id + "session" : id;
}

}  // namespace

void assign_ids(ClubCatalog& catalog) {
  std::map<std::string, int> uses;
  for (Session& session : catalog.sessions) {
    session.id = id_of(catalog.club, session);
    const int use = ++uses[session.id];
    if (use > 1) session.id += "-" + std::to_string(use);
  }
}

}  // namespace lectern::catalog
