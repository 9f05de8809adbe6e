#include "server/api/parameters.hpp"

#include <algorithm>
#include <charconv>
#include <functional>

#include "indexer/schema/passage_kind.hpp"

namespace lectern::api {
namespace {

// Suggestions and similar sessions are glanced at, not paged through.
constexpr std::size_t kMostGlancedAt = 20;

// More values than this are no choice a person made.
constexpr std::size_t kMaxValues = 50;
constexpr std::size_t kMaxValueBytes = 500;

[[noreturn]] void refuse(const std::string& name, const std::string& why) {
  throw WrongParameter("The parameter '" + name + "' " + why + ".");
}

std::string single(const Parameters& parameters, const std::string& name) {
  if (parameters.count(name) > 1) refuse(name, "was given more than once");
  const auto found = parameters.find(name);
  return found == parameters.end() ? std::string{} : found->second;
}

std::vector<std::string> several(const Parameters& parameters, const std::string& name) {
  std::vector<std::string> values;
  for (auto [it, end] = parameters.equal_range(name); it != end; ++it) {
    if (it->second.size() > kMaxValueBytes) refuse(name, "has a value that is too long");
    if (!it->second.empty()) values.push_back(it->second);
  }
  if (values.size() > kMaxValues)
    refuse(name, "was given more than " + std::to_string(kMaxValues) + " times");
  return values;
}

std::size_t number(const Parameters& parameters, const std::string& name, std::size_t otherwise,
                   std::size_t most) {
  const std::string text = single(parameters, name);
  if (text.empty()) return otherwise;
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 1 || value > most)
    refuse(name, "must be a number from 1 to " + std::to_string(most));
  return value;
}

std::optional<search::Period> period(const Parameters& parameters, const std::string& name) {
  const std::string text = single(parameters, name);
  if (text.empty()) return std::nullopt;
  const auto period = search::parse_period(text);
  if (!period) refuse(name, "must be a date: 2025, 2025-11 or 2025-11-30");
  return period;
}

search::Sort sort(const Parameters& parameters) {
  const std::string text = single(parameters, "sort");
  if (text.empty() || text == "relevance") return search::Sort::kRelevance;
  if (text == "newest") return search::Sort::kNewest;
  if (text == "oldest") return search::Sort::kOldest;
  refuse("sort", "must be relevance, newest or oldest");
}

bool yes_or_no(const Parameters& parameters, const std::string& name, bool otherwise) {
  const std::string text = single(parameters, name);
  if (text.empty()) return otherwise;
  if (text != "0" && text != "1") refuse(name, "must be 0 or 1");
  return text == "1";
}

std::vector<std::string> kinds(const Parameters& parameters) {
  std::vector<std::string> values = several(parameters, "kind");
  for (const std::string& value : values) {
    if (schema::parse_passage_kind(value)) continue;
    std::string names;
    for (const std::string_view name : schema::kPassageKindNames)
      names += (names.empty() ? "" : ", ") + std::string{name};
    refuse("kind", "must be one of " + names);
  }
  return values;
}

std::vector<std::string> years(const Parameters& parameters) {
  std::vector<std::string> values = several(parameters, "year");
  for (const std::string& value : values)
    if (value.size() != 4 || !search::parse_period(value))
      refuse("year", "must be a year like 2025");
  return values;
}

}  // namespace

search::Request read_search_request(const Parameters& parameters) {
  search::Request request;
  request.text = read_query(parameters);
  request.filters = {.clubs = several(parameters, "club"),
                     .series = several(parameters, "series"),
                     .kinds = kinds(parameters),
                     .presenters = several(parameters, "presenter"),
                     .years = years(parameters),
                     .from = period(parameters, "from"),
                     .to = period(parameters, "to")};
  request.sort = sort(parameters);
  request.page = number(parameters, "page", 1, search::Request::kMaxPage);
  request.per_page = number(parameters, "per_page", request.per_page, search::Request::kMaxPerPage);
  request.facets = yes_or_no(parameters, "facets", true);
  return request;
}

SuggestRequest read_suggest_request(const Parameters& parameters) {
  SuggestRequest request{.typed = read_query(parameters)};
  request.most = number(parameters, "limit", request.most, kMostGlancedAt);
  return request;
}

SimilarRequest read_similar_request(const Parameters& parameters) {
  SimilarRequest request{.session = single(parameters, "session"),
                         .passage = single(parameters, "passage")};
  if (request.session.empty() == request.passage.empty())
    throw WrongParameter(
        "Give one of the parameters 'session' and 'passage': the id of what the "
        "results should be like.");
  request.most = number(parameters, "limit", request.most, kMostGlancedAt);
  return request;
}

search::PassagesRequest read_passages_request(const Parameters& parameters) {
  search::PassagesRequest request;
  for (const std::string& kind : kinds(parameters))
    request.kinds.push_back(*schema::parse_passage_kind(kind));
  request.page = number(parameters, "page", 1, search::Request::kMaxPage);
  request.per_page =
      number(parameters, "per_page", request.per_page, search::PassagesRequest::kMaxPerPage);
  return request;
}

std::string read_query(const Parameters& parameters) { return single(parameters, "q"); }

void refuse_unknown(const Parameters& parameters, const std::vector<std::string_view>& known) {
  for (const auto& [name, value] : parameters) {
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    if (known.empty()) refuse(name, "is not known here");
    std::string names;
    for (std::size_t i = 0; i < known.size(); ++i)
      names += (i == 0 ? "" : i + 1 < known.size() ? ", " : " and ") + std::string{known[i]};
    refuse(name, "is not known; there are " + names);
  }
}

}  // namespace lectern::api
