// The answers that tell what the archive has: clubs, sessions, papers, documents.
#include "server/api/json.hpp"
#include "server/api/parameters.hpp"
#include "server/http/page_words.hpp"
#include "server/http/routes.hpp"
#include "server/http/stored_pages.hpp"
#include "server/http/today.hpp"

namespace lectern::http {
namespace {

Problem no_document() { return {404, "No session of the archive has this document."}; }

}  // namespace

Reply Routes::clubs(const Call&) {
  return json_reply(api::clubs_json(
      searchers_.with_searcher([](search::Searcher& searcher) { return searcher.clubs(); })));
}

search::ClubSessions Routes::club_sessions(const std::string& club) {
  auto sessions = searchers_.with_searcher(
      [&](search::Searcher& searcher) { return searcher.sessions_of(club); });
  if (!sessions) throw Problem(404, "There is no club '" + club + "'; /api/clubs lists them.");
  return *std::move(sessions);
}

Reply Routes::sessions_of(const Call& call) {
  return json_reply(api::sessions_json(club_sessions(call.places[0]), today()));
}

Reply Routes::session(const Call& call) {
  const std::string& id = call.places[0];
  const auto detail =
      searchers_.with_searcher([&](search::Searcher& searcher) { return searcher.session(id); });
  if (!detail) throw no_session(id);
  return json_reply(api::session_json(*detail, today()));
}

Reply Routes::passages(const Call& call) {
  const std::string& id = call.places[0];
  const search::PassagesRequest request = api::read_passages_request(call.incoming.parameters);
  const auto found = searchers_.with_searcher(
      [&](search::Searcher& searcher) { return searcher.passages(id, request); });
  if (!found) throw no_session(id);
  return json_reply(api::passages_json(*found, request));
}

Reply Routes::paper(const Call& call) {
  const std::string& id = call.places[0];
  const auto detail =
      searchers_.with_searcher([&](search::Searcher& searcher) { return searcher.paper(id); });
  if (!detail)
    throw Problem(404, "No session and no study plan in the archive mentions a paper '" + id +
                           "'. Ids are those of the readings of /api/sessions/{id}, such as "
                           "arxiv:2205.14135.");
  return json_reply(api::paper_json(*detail));
}

Reply Routes::boxes(const Call& call) {
  const std::string query = api::read_query(call.incoming.parameters);
  const PageOfDocument asked = page_of_document(call.places[0], call.places[1]);
  const search::PageWords page = words_of_page(media_, asked);
  const auto boxes = searchers_.with_searcher(
      [&](search::Searcher& searcher) { return searcher.boxes(query, page); });
  return json_reply(api::boxes_json(asked.page, page, boxes));
}

Reply Routes::matches(const Call& call) {
  const std::string query = api::read_query(call.incoming.parameters);
  const std::string& sha256 = document_name(call.places[0]);
  const auto matches = searchers_.with_searcher([&](search::Searcher& searcher) {
    return searcher.matches(query, sha256, [&](std::int64_t page) {
      return words_if_any(media_, {sha256, page});
    });
  });
  if (!matches) throw no_document();
  return json_reply(api::matches_json(*matches));
}

Reply Routes::document(const Call& call) {
  const std::string& sha256 = document_name(call.places[0]);
  const auto document = searchers_.with_searcher(
      [&](search::Searcher& searcher) { return searcher.document(sha256); });
  if (!document) throw no_document();
  return json_reply(api::document_json(
      *document, stored_pages(media_, sha256, document->material.pages.value_or(0))));
}

}  // namespace lectern::http
