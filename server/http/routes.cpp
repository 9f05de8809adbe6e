#include "server/http/routes.hpp"

#include <spdlog/spdlog.h>

#include <chrono>
#include <string_view>

#include "server/api/json.hpp"
#include "server/api/parameters.hpp"
#include "server/http/description.hpp"
#include "server/http/media.hpp"
#include "server/search/index_handle.hpp"

namespace lectern::http {
namespace {

bool is_api(std::string_view path) { return path.starts_with("/api/"); }

std::string addresses(const std::vector<Route>& routes) {
  std::string text;
  for (const Route& route : routes) text += (text.empty() ? "" : ", ") + std::string{route.shape};
  return text;
}

}  // namespace

Routes::Routes(const std::filesystem::path& archive, std::optional<std::filesystem::path> web,
               std::string public_url)
    : searchers_(archive / "index"),
      media_(archive / "media"),
      web_(std::move(web)),
      public_url_(std::move(public_url)) {}

Reply Routes::answer(const Incoming& incoming) noexcept {
  try {
    return route(incoming);
  } catch (const Problem& problem) {
    return problem_reply(problem.status(), problem.what());
  } catch (const api::WrongParameter& wrong) {
    return problem_reply(400, wrong.what());
  } catch (const search::IndexUnavailable& unavailable) {
    spdlog::warn("{}: {}", incoming.path, unavailable.what());
    return problem_reply(503, unavailable.what());
  } catch (const std::exception& error) {
    spdlog::error("{}: {}", incoming.path, error.what());
    return problem_reply(500, "The server could not answer this; its log says why.");
  }
}

// In the order in which they are tried: what is fixed before what has a place in its stead.
const std::vector<Routes::Answering>& Routes::table() {
  static const std::vector<Answering> table = {
      {{"/api/search",
        {"q", "club", "series", "kind", "presenter", "year", "from", "to", "sort", "page",
         "per_page", "facets"}},
       &Routes::search},
      {{"/api/suggest", {"q", "limit"}}, &Routes::suggest},
      {{"/api/similar", {"session", "passage", "limit"}}, &Routes::similar},
      {{"/api/clubs", {}}, &Routes::clubs},
      {{"/api/clubs/{id}/sessions", {}}, &Routes::sessions_of},
      {{"/api/sessions/{id}/hits", {"q", "kind", "page", "per_page"}}, &Routes::hits},
      {{"/api/sessions/{id}/passages", {"kind", "page", "per_page"}}, &Routes::passages},
      {{"/api/sessions/{id}", {}}, &Routes::session},
      {{"/api/papers/{id}", {}}, &Routes::paper},
      {{"/api/documents/{sha256}/pages/{page}/boxes", {"q"}}, &Routes::boxes},
      {{"/api/documents/{sha256}/matches", {"q"}}, &Routes::matches},
      {{"/api/documents/{sha256}", {}}, &Routes::document},
      {{"/api/openapi.json", {}}, &Routes::description},
      {{"/healthz", {}}, &Routes::health}};
  return table;
}

const std::vector<Routes::Answering>& Routes::exports() {
  static const std::vector<Answering> table = {
      {{"/sessions/{id}/notes.md", {"document"}}, &Routes::notes},
      {{"/papers/{id}.bib", {}}, &Routes::citation},
      {{"/feeds/search.atom", {}}, &Routes::search_feed},
      {{"/feeds/clubs/{id}.atom", {}}, &Routes::club_feed},
      {{"/calendars/all.ics", {}}, &Routes::calendar_of_all},
      {{"/calendars/{id}.ics", {}}, &Routes::calendar},
      {{"/opensearch.xml", {}}, &Routes::search_description},
      {{"/opensearch/suggestions", {"q"}}, &Routes::address_bar},
      {{"/sitemap.xml", {}}, &Routes::sitemap},
      {{"/sitemaps/{part}.xml", {}}, &Routes::sitemap_part}};
  return table;
}

std::vector<Route> Routes::described() { return {table().begin(), table().end()}; }

Reply Routes::route(const Incoming& incoming) {
  for (const Answering& route : table())
    if (auto places = match(route.shape, incoming.path)) {
      if (is_api(incoming.path)) api::refuse_unknown(incoming.parameters, route.parameters);
      return (this->*route.answer)({incoming, std::move(*places)});
    }
  if (is_api(incoming.path))
    throw Problem(404, "There are " + addresses(described()) + "; the first of them wants ?q=…");
  if (incoming.path.starts_with("/media/")) return media_reply(media_, incoming);
  for (const Answering& route : exports())
    if (auto places = match(route.shape, incoming.path))
      return (this->*route.answer)({incoming, std::move(*places)});
  return page(incoming);
}

Reply Routes::search(const Call& call) {
  const auto begin = std::chrono::steady_clock::now();
  const search::Request request = api::read_search_request(call.incoming.parameters);
  const search::Answer answer = searchers_.with_searcher(
      [&](search::Searcher& searcher) { return searcher.search(request); });
  return json_reply(api::search_json(answer, request, std::chrono::steady_clock::now() - begin));
}

Reply Routes::suggest(const Call& call) {
  const api::SuggestRequest request = api::read_suggest_request(call.incoming.parameters);
  return json_reply(api::suggestions_json(request.typed, suggestions(request.typed, request.most)));
}

std::vector<search::Suggestion> Routes::suggestions(const std::string& typed, std::size_t most) {
  return searchers_.with_searcher(
      [&](search::Searcher& searcher) { return searcher.suggest(typed, most); });
}

Reply Routes::similar(const Call& call) {
  const api::SimilarRequest request = api::read_similar_request(call.incoming.parameters);
  const auto results = searchers_.with_searcher([&](search::Searcher& searcher) {
    return request.session.empty() ? searcher.similar_to_passage(request.passage, request.most)
                                   : searcher.similar_to_session(request.session, request.most);
  });
  if (results) return json_reply(api::results_json(*results));
  if (request.session.empty())
    throw Problem(404, "There is no passage '" + request.passage + "' in the archive.");
  throw no_session(request.session);
}

Reply Routes::hits(const Call& call) {
  const std::string& id = call.places[0];
  const search::Request request = api::read_search_request(call.incoming.parameters);
  const auto hits = searchers_.with_searcher(
      [&](search::Searcher& searcher) { return searcher.hits(id, request); });
  if (!hits) throw no_session(id);
  return json_reply(api::hits_json(*hits, request));
}

Reply Routes::description(const Call& call) {
  Reply reply = json_reply(std::string{kDescription});
  reply.headers.emplace_back("ETag", kDescriptionTag);
  if (is_known(call.incoming.if_none_match, kDescriptionTag)) {
    reply.status = 304;
    reply.body.clear();
  }
  return reply;
}

Reply Routes::health(const Call&) {
  return json_reply(api::health_json(
      searchers_.with_searcher([](search::Searcher& searcher) { return searcher.revision(); })));
}

}  // namespace lectern::http
