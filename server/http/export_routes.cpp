// The answers that other programs read: feeds, calendars, citations, notes, what a browser or a
// collector of pages wants to know.
#include <charconv>

#include "indexer/schema/fold.hpp"
#include "server/api/json.hpp"
#include "server/api/parameters.hpp"
#include "server/formats/atom.hpp"
#include "server/formats/bibtex.hpp"
#include "server/formats/calendar.hpp"
#include "server/formats/notes.hpp"
#include "server/formats/search_description.hpp"
#include "server/formats/sitemap.hpp"
#include "server/http/page_words.hpp"
#include "server/http/routes.hpp"
#include "server/http/today.hpp"
#include "server/search/addresses.hpp"

namespace lectern::http {
namespace {

constexpr std::size_t kEntries = 50;  // of a feed
constexpr int kDaysKept = 30;         // that are over, in a calendar

constexpr const char* kAtom = "application/atom+xml; charset=utf-8";
constexpr const char* kCalendar = "text/calendar; charset=utf-8";
constexpr const char* kXmlType = "application/xml; charset=utf-8";

Reply attachment(Reply reply, const std::string& name) {
  if (reply.status == 200)
    reply.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + name + "\"");
  return reply;
}

bool is_ascii(std::string_view text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

// Names of files in headers are ASCII.
std::string notes_name(const schema::SessionRecord& session) {
  const std::string slug = schema::slug(session.title);
  return slug.empty() || !is_ascii(slug) ? "notes.md" : slug + "-notes.md";
}

bool has_document(const schema::SessionRecord& session, const std::string& sha256) {
  for (const schema::MaterialRecord& material : session.materials)
    if (material.sha256 == sha256) return true;
  return false;
}

std::string materials_of(const schema::SessionRecord& session) {
  std::string text = session.description;
  for (const schema::MaterialRecord& material : session.materials)
    if (!material.title.empty()) text += (text.empty() ? "" : "\n") + material.title;
  return text;
}

std::string query_of(const api::Parameters& parameters) {
  std::string query;
  for (const auto& [name, value] : parameters)
    query += (query.empty() ? "?" : "&") + search::percent_encoded(name) + "=" +
             search::percent_encoded(value);
  return query;
}

}  // namespace

Reply Routes::notes(const Call& call) {
  const std::string& id = call.places[0];
  auto notes =
      searchers_.with_searcher([&](search::Searcher& searcher) { return searcher.notes(id); });
  if (!notes) throw no_session(id);
  if (const auto asked = call.incoming.parameters.find("document");
      asked != call.incoming.parameters.end()) {
    const std::string& sha256 = document_name(asked->second);
    if (!has_document(notes->session, sha256))
      throw Problem(404, "The session does not have this document.");
    std::erase_if(notes->passages, [&](const schema::PassageRecord& passage) {
      return passage.material_sha256 != sha256;
    });
  }
  return attachment(
      text_reply("text/markdown; charset=utf-8",
                 formats::notes_markdown(notes->session, notes->passages), call.incoming),
      notes_name(notes->session));
}

Reply Routes::citation(const Call& call) {
  const auto detail = searchers_.with_searcher(
      [&](search::Searcher& searcher) { return searcher.paper(call.places[0]); });
  if (!detail)
    throw Problem(404, "Nobody in the archive mentions a paper '" + call.places[0] + "'.");
  return attachment(
      text_reply("application/x-bibtex; charset=utf-8", formats::bibtex(*detail), call.incoming),
      formats::citation_key(*detail) + ".bib");
}

Reply Routes::club_feed(const Call& call) {
  const std::string& club = call.places[0];
  const search::ClubSessions sessions = club_sessions(club);
  const std::string origin = this->origin(call.incoming);
  formats::Feed feed{.title = sessions.club.name,
                     .self = origin + "/feeds/clubs/" + search::percent_encoded(club) + ".atom",
                     .page = origin + search::club_address(club),
                     .entries = {}};
  for (const schema::SessionRecord& session : sessions.sessions) {
    if (feed.entries.size() == kEntries) break;
    feed.entries.push_back({session, materials_of(session)});
  }
  return text_reply(kAtom, formats::atom(feed, origin), call.incoming);
}

Reply Routes::search_feed(const Call& call) {
  const api::Parameters& parameters = call.incoming.parameters;
  api::refuse_unknown(parameters,
                      {"q", "club", "series", "kind", "presenter", "year", "from", "to"});
  search::Request request = api::read_search_request(parameters);
  request.sort = search::Sort::kNewest;
  request.per_page = kEntries;
  const search::Answer answer = searchers_.with_searcher(
      [&](search::Searcher& searcher) { return searcher.search(request); });
  const std::string origin = this->origin(call.incoming), query = query_of(parameters);
  formats::Feed feed{.title = request.text.empty() ? "Lectern" : "Lectern: " + request.text,
                     .self = origin + "/feeds/search.atom" + query,
                     .page = origin + "/" + query,
                     .entries = {}};
  for (const search::Result& result : answer.results)
    feed.entries.push_back(
        {result.session, result.hits.empty() ? std::string{} : result.hits.front().snippet.text});
  return text_reply(kAtom, formats::atom(feed, origin), call.incoming);
}

Reply Routes::calendar(const Call& call) {
  const search::ClubSessions sessions = club_sessions(call.places[0]);
  return text_reply(
      kCalendar,
      formats::icalendar({sessions.club.name, sessions.club.timezone, sessions.sessions},
                         day_before_today(kDaysKept), origin(call.incoming)),
      call.incoming);
}

Reply Routes::calendar_of_all(const Call& call) {
  formats::Calendar calendar{"Lectern", {}, {}};
  searchers_.with_searcher([&](search::Searcher& searcher) {
    calendar.sessions.clear();
    for (const search::ClubOverview& overview : searcher.clubs())
      if (const auto sessions = searcher.sessions_of(overview.club.id))
        calendar.sessions.insert(calendar.sessions.end(), sessions->sessions.begin(),
                                 sessions->sessions.end());
  });
  return text_reply(
      kCalendar, formats::icalendar(calendar, day_before_today(kDaysKept), origin(call.incoming)),
      call.incoming);
}

Reply Routes::search_description(const Call& call) {
  return text_reply("application/opensearchdescription+xml; charset=utf-8",
                    formats::search_description(origin(call.incoming)), call.incoming);
}

Reply Routes::address_bar(const Call& call) {
  const api::SuggestRequest request = api::read_suggest_request(call.incoming.parameters);
  return text_reply("application/x-suggestions+json",
                    api::address_bar_json(request.typed, suggestions(request.typed, request.most),
                                          origin(call.incoming)),
                    call.incoming);
}

Reply Routes::sitemap(const Call& call) {
  const auto addresses =
      searchers_.with_searcher([](search::Searcher& searcher) { return searcher.addresses(); });
  return text_reply(kXmlType, formats::sitemap(addresses, origin(call.incoming)), call.incoming);
}

Reply Routes::sitemap_part(const Call& call) {
  const std::string& digits = call.places[0];
  std::size_t part = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), part);
  const bool is_number = error == std::errc{} && end == digits.data() + digits.size();
  const auto addresses =
      searchers_.with_searcher([](search::Searcher& searcher) { return searcher.addresses(); });
  std::string xml = formats::sitemap_part(addresses, is_number ? part : 0, origin(call.incoming));
  if (xml.empty()) throw Problem(404, "The sitemap has no such part; /sitemap.xml lists them.");
  return text_reply(kXmlType, std::move(xml), call.incoming);
}

}  // namespace lectern::http
