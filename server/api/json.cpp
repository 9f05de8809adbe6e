#include "server/api/json.hpp"

#include "server/api/json_values.hpp"
#include "server/search/addresses.hpp"

namespace lectern::api {
namespace {

namespace json = boost::json;

json::array marks(const std::vector<std::pair<std::size_t, std::size_t>>& ranges) {
  return array_of(ranges, [](const auto& range) { return json::array{range.first, range.second}; });
}

json::object hit(const search::Hit& hit) {
  return {{"passage", text(hit.passage)},
          {"kind", schema::to_string(hit.kind)},
          {"page", number_or_null(hit.page)},
          {"start_s", number_or_null(hit.start_s)},
          {"author", text_or_null(hit.author)},
          {"material", passage_material(hit.material)},
          {"snippet",
           json::object{{"text", text(hit.snippet.text)}, {"marks", marks(hit.snippet.marks)}}},
          {"url", text(hit.url)},
          {"image", text_or_null(hit.image)}};
}

json::object result(const search::Result& result) {
  json::object session = session_head(result.session);
  session["url"] = text(result.url);
  return {{"session", std::move(session)},
          {"score", result.score},
          {"hits", array_of(result.hits, hit)},
          {"more_hits", result.more_hits},
          {"missing", texts(result.missing)}};
}

json::array facet(const std::vector<search::FacetValue>& values) {
  return array_of(values, [](const search::FacetValue& value) {
    return json::object{
        {"value", text(value.value)}, {"label", text(value.label)}, {"count", value.count}};
  });
}

json::object suggestion(const search::Suggestion& suggestion) {
  return {{"kind", search::to_string(suggestion.kind)}, {"text", text(suggestion.text)},
          {"detail", text(suggestion.detail)},          {"url", text_or_null(suggestion.url)},
          {"query", text_or_null(suggestion.query)},    {"marks", marks(suggestion.marks)}};
}

json::value facets(const std::optional<search::Facets>& facets) {
  if (!facets) return nullptr;
  return json::object{{"club", facet(facets->club)},
                      {"series", facet(facets->series)},
                      {"kind", facet(facets->kind)},
                      {"presenter", facet(facets->presenter)},
                      {"year", facet(facets->year)}};
}

json::value histogram(const search::Answer& answer) {
  if (!answer.facets) return nullptr;
  return array_of(answer.histogram, [](const search::MonthCount& month) {
    return json::object{{"month", text(month.month)}, {"count", month.count}};
  });
}

json::object club(const search::ClubOverview& overview) {
  return {{"id", text(overview.club.id)},
          {"name", text(overview.club.name)},
          {"kind", text(overview.club.kind)},
          {"home", text_or_null(overview.club.home)},
          {"sessions", overview.sessions},
          {"passages", overview.passages},
          {"recorded_s", overview.recorded_s},
          {"first_date", text_or_null(overview.first_date)},
          {"last_date", text_or_null(overview.last_date)}};
}

}  // namespace

std::string search_json(const search::Answer& answer, const search::Request& request,
                        std::chrono::nanoseconds took) {
  const json::object object{{"query", query_reading(answer.query)},
                            {"total", json::object{{"sessions", answer.sessions},
                                                   {"passages", answer.passages},
                                                   {"exact", answer.exact}}},
                            {"page", request.page},
                            {"per_page", request.per_page},
                            {"took_ms", std::chrono::duration<double, std::milli>(took).count()},
                            {"facets", facets(answer.facets)},
                            {"histogram", histogram(answer)},
                            {"results", array_of(answer.results, result)}};
  return json::serialize(object);
}

std::string hits_json(const search::SessionHits& hits, const search::Request& request) {
  return json::serialize(json::object{{"query", query_reading(hits.query)},
                                      {"total", hits.total},
                                      {"page", request.page},
                                      {"per_page", request.per_page},
                                      {"hits", array_of(hits.hits, hit)}});
}

std::string results_json(const std::vector<search::Result>& results) {
  return json::serialize(json::object{{"results", array_of(results, result)}});
}

std::string suggestions_json(const std::string& typed,
                             const std::vector<search::Suggestion>& suggestions) {
  return json::serialize(
      json::object{{"query", text(typed)}, {"suggestions", array_of(suggestions, suggestion)}});
}

std::string address_bar_json(const std::string& typed,
                             const std::vector<search::Suggestion>& suggestions,
                             const std::string& origin) {
  json::array texts, details, addresses;
  for (const search::Suggestion& suggestion : suggestions) {
    texts.push_back(text(suggestion.text));
    details.push_back(text(suggestion.detail));
    addresses.push_back(text(origin + (suggestion.url.empty()
                                           ? "/?q=" + search::percent_encoded(suggestion.query)
                                           : suggestion.url)));
  }
  return json::serialize(json::array{text(typed), texts, details, addresses});
}

std::string clubs_json(const std::vector<search::ClubOverview>& clubs) {
  return json::serialize(json::object{{"clubs", array_of(clubs, club)}});
}

std::string health_json(const std::string& revision) {
  return json::serialize(json::object{{"status", "ok"}, {"revision", revision}});
}

std::string problem_json(int status, const std::string& title, const std::string& detail) {
  return json::serialize(json::object{
      {"type", "about:blank"}, {"title", title}, {"status", status}, {"detail", text(detail)}});
}

}  // namespace lectern::api
