#include "server/formats/atom.hpp"

#include <algorithm>

#include "server/formats/markup.hpp"
#include "server/search/addresses.hpp"

namespace lectern::formats {
namespace {

std::string moment(const std::string& date) {
  return (date.empty() ? "1970-01-01" : date) + "T00:00:00Z";
}

std::string link(const std::string& relation, const std::string& type, const std::string& address) {
  return "<link rel=\"" + relation + "\" type=\"" + type + "\" href=\"" + escaped(address) +
         "\"/>\n";
}

std::string author(const std::string& name) {
  return "<author>" + element("name", name) + "</author>\n";
}

// The same wherever the server stands.
std::string id_of(const schema::SessionRecord& session) {
  return "urn:x-lectern:session:" + search::percent_encoded(session.id);
}

std::string entry(const FeedEntry& entry, const std::string& origin) {
  const schema::SessionRecord& session = entry.session;
  std::string xml = "<entry>\n" + element("id", id_of(session)) + "<title>" +
                    escaped(session.title) + "</title>\n" +
                    element("updated", moment(session.date)) +
                    link("alternate", "text/html", origin + search::session_address(session.id));
  for (const std::string& name : session.presenters)
    if (!name.empty()) xml += author(name);
  // An entry without an author has the feed's, which is no one.
  if (session.presenters.empty() && !session.club_name.empty()) xml += author(session.club_name);
  if (!session.series.empty()) xml += "<category term=\"" + escaped(session.series) + "\"/>\n";
  return xml + element("summary", entry.summary) + "</entry>\n";
}

}  // namespace

std::string atom(const Feed& feed, const std::string& origin) {
  std::string newest, entries;
  for (const FeedEntry& one : feed.entries) {
    newest = std::max(newest, one.session.date);
    entries += entry(one, origin);
  }
  return std::string{kXml} + "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n" +
         element("id", feed.self) + "<title>" + escaped(feed.title) + "</title>\n" +
         element("updated", moment(newest)) + author("Lectern") +
         link("self", "application/atom+xml", feed.self) +
         link("alternate", "text/html", feed.page) + entries + "</feed>\n";
}

}  // namespace lectern::formats
