#include "server/http/json.hpp"

#include <boost/json.hpp>

#include "server/search/addresses.hpp"
#include "server/search/words.hpp"

namespace lectern::http {
namespace {

namespace json = boost::json;

bool is_ascii(std::string_view text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

json::string text(std::string_view bytes) {
  if (is_ascii(bytes)) return json::string{bytes};
  return json::string{search::valid_utf8(bytes)};
}

json::value text_or_null(std::string_view bytes) {
  if (bytes.empty()) return nullptr;
  return text(bytes);
}

json::value number_or_null(const std::optional<std::int64_t>& number) {
  if (!number) return nullptr;
  return *number;
}

json::array texts(const std::vector<std::string>& values) {
  json::array array;
  for (const std::string& value : values) array.emplace_back(text(value));
  return array;
}

template <typename Values, typename Make>
json::array array_of(const Values& values, Make make) {
  json::array array;
  array.reserve(values.size());
  for (const auto& value : values) array.emplace_back(make(value));
  return array;
}

json::object club_name(const schema::SessionRecord& session) {
  return {{"id", text(session.club_id)}, {"name", text(session.club_name)}};
}

json::object head(const schema::SessionRecord& session) {
  return {{"id", text(session.id)},
          {"club", club_name(session)},
          {"number", number_or_null(session.number)},
          {"date", text_or_null(session.date)},
          {"title", text(session.title)},
          {"series", text_or_null(session.series)},
          {"presenters", texts(session.presenters)}};
}

json::value hit_material(const std::optional<search::Material>& material) {
  if (!material) return nullptr;
  return json::object{{"title", text(material->title)},
                      {"path", text(material->path)},
                      {"sha256", text(material->sha256)}};
}

json::object hit(const search::Hit& hit) {
  json::array marks;
  for (const auto& [begin, end] : hit.snippet.marks) marks.push_back(json::array{begin, end});
  return {{"kind", schema::to_string(hit.kind)},
          {"page", number_or_null(hit.page)},
          {"start_s", number_or_null(hit.start_s)},
          {"author", text_or_null(hit.author)},
          {"material", hit_material(hit.material)},
          {"snippet", json::object{{"text", text(hit.snippet.text)}, {"marks", std::move(marks)}}},
          {"url", text(hit.url)},
          {"image", text_or_null(hit.image)}};
}

json::object result(const search::Result& result) {
  json::object session = head(result.session);
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

json::object facets(const search::Facets& facets) {
  return {{"club", facet(facets.club)},
          {"series", facet(facets.series)},
          {"kind", facet(facets.kind)},
          {"presenter", facet(facets.presenter)},
          {"year", facet(facets.year)}};
}

json::object club(const search::ClubOverview& overview) {
  return {{"id", text(overview.club.id)},
          {"name", text(overview.club.name)},
          {"kind", text(overview.club.kind)},
          {"home", text_or_null(overview.club.home)},
          {"sessions", overview.sessions},
          {"passages", overview.passages},
          {"first_date", text_or_null(overview.first_date)},
          {"last_date", text_or_null(overview.last_date)}};
}

json::object material(const schema::MaterialRecord& material) {
  return {{"kind", text(material.kind)},
          {"title", text(material.title)},
          {"path", text_or_null(material.path)},
          {"url", text_or_null(material.url)},
          {"sha256", text_or_null(material.sha256)},
          {"pages", number_or_null(material.pages)},
          {"unreadable", text_or_null(material.unreadable)},
          {"state", text_or_null(material.state)},
          {"reason", text_or_null(material.reason)}};
}

json::object recording(const schema::RecordingRecord& recording) {
  return {{"provider", text(recording.provider)},
          {"id", text(recording.id)},
          {"url", text(recording.url)},
          {"start_s", number_or_null(recording.start_s)},
          {"title", text_or_null(recording.title)},
          {"duration_s", number_or_null(recording.duration_s)},
          {"state", text_or_null(recording.state)},
          {"reason", text_or_null(recording.reason)}};
}

json::object reading(const schema::ReadingRecord& reading) {
  return {{"title", text(reading.title)},           {"url", text_or_null(reading.url)},
          {"arxiv", text_or_null(reading.arxiv)},   {"doi", text_or_null(reading.doi)},
          {"batch", text_or_null(reading.batch)},   {"topic", text_or_null(reading.topic)},
          {"detail", text_or_null(reading.detail)}, {"authors", text_or_null(reading.authors)},
          {"venue", text_or_null(reading.venue)},   {"year", number_or_null(reading.year)}};
}

std::string_view status(const schema::SessionRecord& session, const std::string& today) {
  if (session.date.empty()) return "undated";
  return session.date < today ? "past" : "upcoming";
}

json::object full(const schema::SessionRecord& session, const std::string& today) {
  json::object object = head(session);
  object["date_source"] = text_or_null(session.date_source);
  object["series_url"] = text_or_null(session.series_url);
  object["description"] = text_or_null(session.description);
  object["status"] = status(session, today);
  object["url"] = text_or_null(session.url);
  object["materials"] = array_of(session.materials, material);
  object["recordings"] = array_of(session.recordings, recording);
  object["readings"] = array_of(session.readings, reading);
  return object;
}

}  // namespace

std::string search_json(const search::Answer& answer, std::chrono::nanoseconds took) {
  const json::object object{
      {"query", json::object{{"text", text(answer.query.text)},
                             {"corrected", nullptr},
                             {"also", json::array{}},
                             {"ignored", texts(answer.query.ignored)},
                             {"notes", texts(answer.query.notes)}}},
      {"total",
       json::object{{"sessions", answer.sessions}, {"passages", answer.passages}, {"exact", true}}},
      {"took_ms", std::chrono::duration<double, std::milli>(took).count()},
      {"facets", facets(answer.facets)},
      {"results", array_of(answer.results, result)}};
  return json::serialize(object);
}

std::string clubs_json(const std::vector<search::ClubOverview>& clubs) {
  return json::serialize(json::object{{"clubs", array_of(clubs, club)}});
}

std::string session_json(const search::SessionDetail& detail, const std::string& today) {
  json::object object = full(detail.session, today);
  json::object passages;
  for (const auto& [kind, count] : detail.passages) passages[kind] = count;
  object["passages"] = std::move(passages);
  return json::serialize(object);
}

std::string sessions_json(const std::vector<schema::SessionRecord>& sessions,
                          const std::string& today) {
  return json::serialize(
      json::object{{"sessions", array_of(sessions, [&](const schema::SessionRecord& session) {
                      return full(session, today);
                    })}});
}

std::string health_json(const std::string& revision) {
  return json::serialize(json::object{{"status", "ok"}, {"revision", revision}});
}

std::string problem_json(int status, const std::string& title, const std::string& detail) {
  return json::serialize(json::object{
      {"type", "about:blank"}, {"title", title}, {"status", status}, {"detail", text(detail)}});
}

}  // namespace lectern::http
