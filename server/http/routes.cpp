#include "server/http/routes.hpp"

#include <spdlog/spdlog.h>

#include <chrono>
#include <cstdio>
#include <string_view>

#include "server/http/files.hpp"
#include "server/http/json.hpp"
#include "server/http/media.hpp"
#include "server/http/parameters.hpp"
#include "server/search/index_handle.hpp"

namespace lectern::http {
namespace {

std::string title_of(int status) {
  switch (status) {
    case 400:
      return "Bad request";
    case 404:
      return "Not found";
    case 405:
      return "Method not allowed";
    case 413:
      return "Request too large";
    case 414:
      return "Address too long";
    case 416:
      return "Range not satisfiable";
    case 503:
      return "No index to search";
    default:
      return status < 500 ? "Bad request" : "Internal error";
  }
}

Reply json_reply(std::string body) {
  Reply reply;
  reply.type = "application/json";
  reply.body = std::move(body);
  reply.headers = {{"Cache-Control", "no-cache"}};
  return reply;
}

std::string today() {
  using namespace std::chrono;
  const year_month_day date{floor<days>(system_clock::now())};
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

// What is between `start` and `end` of `path`, or absent.
std::optional<std::string> between(std::string_view path, std::string_view start,
                                   std::string_view end = "") {
  if (path.size() <= start.size() + end.size() || !path.starts_with(start) || !path.ends_with(end))
    return std::nullopt;
  return std::string{path.substr(start.size(), path.size() - start.size() - end.size())};
}

}  // namespace

Reply problem_reply(int status, const std::string& detail) {
  Reply reply;
  reply.status = status;
  reply.type = "application/problem+json";
  reply.body = problem_json(status, title_of(status), detail);
  reply.headers = {{"Cache-Control", "no-store"}};
  return reply;
}

Routes::Routes(const std::filesystem::path& archive, std::optional<std::filesystem::path> web)
    : searchers_(archive / "index"), media_(archive / "media"), web_(std::move(web)) {}

Reply Routes::answer(const Incoming& incoming) noexcept {
  try {
    return route(incoming);
  } catch (const Problem& problem) {
    return problem_reply(problem.status(), problem.what());
  } catch (const search::IndexUnavailable& unavailable) {
    spdlog::warn("{}: {}", incoming.path, unavailable.what());
    return problem_reply(503, unavailable.what());
  } catch (const std::exception& error) {
    spdlog::error("{}: {}", incoming.path, error.what());
    return problem_reply(500, "The server could not answer this; its log says why.");
  }
}

Reply Routes::route(const Incoming& incoming) {
  if (incoming.path.starts_with("/api/")) return api(incoming);
  if (incoming.path.starts_with("/media/")) return media_reply(media_, incoming);
  if (incoming.path == "/healthz")
    return json_reply(health_json(
        searchers_.with_searcher([](search::Searcher& searcher) { return searcher.revision(); })));
  return page_reply(web_, incoming);
}

Reply Routes::api(const Incoming& incoming) {
  if (incoming.path == "/api/search") return search(incoming);
  refuse_parameters(incoming.parameters);
  if (incoming.path == "/api/clubs") return clubs();
  if (const auto club = between(incoming.path, "/api/clubs/", "/sessions"))
    return sessions_of(*club);
  if (const auto id = between(incoming.path, "/api/sessions/")) return session(*id);
  if (const auto id = between(incoming.path, "/api/papers/")) return paper(*id);
  throw Problem(404,
                "There are /api/search, /api/clubs, /api/clubs/{id}/sessions, "
                "/api/sessions/{id} and /api/papers/{id}.");
}

Reply Routes::search(const Incoming& incoming) {
  const auto begin = std::chrono::steady_clock::now();
  const search::Request request = read_search_request(incoming.parameters);
  const search::Answer answer = searchers_.with_searcher(
      [&](search::Searcher& searcher) { return searcher.search(request); });
  return json_reply(search_json(answer, std::chrono::steady_clock::now() - begin));
}

Reply Routes::clubs() {
  return json_reply(clubs_json(
      searchers_.with_searcher([](search::Searcher& searcher) { return searcher.clubs(); })));
}

Reply Routes::sessions_of(const std::string& club) {
  const auto sessions = searchers_.with_searcher(
      [&](search::Searcher& searcher) { return searcher.sessions_of(club); });
  if (!sessions) throw Problem(404, "There is no club '" + club + "'; /api/clubs lists them.");
  return json_reply(sessions_json(*sessions, today()));
}

Reply Routes::session(const std::string& id) {
  const auto detail =
      searchers_.with_searcher([&](search::Searcher& searcher) { return searcher.session(id); });
  if (!detail) throw Problem(404, "There is no session '" + id + "' in the archive.");
  return json_reply(session_json(*detail, today()));
}

Reply Routes::paper(const std::string& id) {
  const auto detail =
      searchers_.with_searcher([&](search::Searcher& searcher) { return searcher.paper(id); });
  if (!detail)
    throw Problem(404, "No session and no study plan in the archive mentions a paper '" + id +
                           "'. Ids are those of the readings of /api/sessions/{id}, such as "
                           "arxiv:2205.14135.");
  return json_reply(paper_json(*detail));
}

}  // namespace lectern::http
