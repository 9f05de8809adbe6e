#include "server/http/reply.hpp"

#include <cstdio>
#include <functional>

#include "server/api/json.hpp"
#include "server/http/description.hpp"

namespace lectern::http {
namespace {

const std::pair<std::string, std::string> kVersionHeader{"Lectern-Api-Version", kApiVersion};

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
    case 416:
      return "Range not satisfiable";
    case 503:
      return "No index to search";
    default:
      return status < 500 ? "Bad request" : "Internal error";
  }
}

}  // namespace

bool is_known(std::string_view if_none_match, std::string_view etag) {
  return if_none_match == "*" || if_none_match.find(etag) != std::string_view::npos;
}

Reply text_reply(const std::string& type, std::string body, const Incoming& incoming) {
  char tag[48];
  // Weak, because the library may send it compressed.
  std::snprintf(tag, sizeof tag, "W/\"%zx-%016zx\"", body.size(), std::hash<std::string>{}(body));
  Reply reply;
  reply.type = type;
  reply.headers = {{"Cache-Control", "no-cache"}, {"ETag", tag}, {"Vary", "Accept-Encoding"}};
  if (is_known(incoming.if_none_match, tag))
    reply.status = 304;
  else
    reply.body = std::move(body);
  return reply;
}

Reply json_reply(std::string body) {
  Reply reply;
  reply.type = "application/json";
  reply.body = std::move(body);
  reply.headers = {{"Cache-Control", "no-cache"}, kVersionHeader};
  return reply;
}

Reply problem_reply(int status, const std::string& detail) {
  Reply reply;
  reply.status = status;
  reply.type = "application/problem+json";
  reply.body = api::problem_json(status, title_of(status), detail);
  reply.headers = {{"Cache-Control", "no-store"}, kVersionHeader};
  return reply;
}

Problem no_session(const std::string& id) {
  return {404, "There is no session '" + id + "' in the archive."};
}

}  // namespace lectern::http
