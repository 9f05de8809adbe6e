#include "server/api/json.hpp"
#include "server/api/json_values.hpp"

namespace lectern::api {
namespace {

namespace json = boost::json;

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
          {"venue", text_or_null(reading.venue)},   {"year", number_or_null(reading.year)},
          {"paper", text_or_null(reading.paper)}};
}

json::object brief(const search::SessionBrief& session) {
  return {{"id", text(session.id)},
          {"club", club_name(session.club_id, session.club_name)},
          {"number", number_or_null(session.number)},
          {"date", text_or_null(session.date)},
          {"title", text(session.title)}};
}

// The other sessions that discuss what this one reads.
json::array others(const schema::SessionRecord& session, const std::string& paper,
                   const search::Discussions& discussions) {
  json::array array;
  const auto found = discussions.find(paper);
  if (paper.empty() || found == discussions.end()) return array;
  for (const search::SessionBrief& other : found->second)
    if (other.id != session.id) array.emplace_back(brief(other));
  return array;
}

std::string_view status(const schema::SessionRecord& session, const std::string& today) {
  if (session.date.empty()) return "undated";
  return session.date < today ? "past" : "upcoming";
}

json::object full(const schema::SessionRecord& session, const std::string& today,
                  const search::Discussions& discussions) {
  json::object object = session_head(session);
  object["plan_topic"] = session.plan_topic;
  object["date_source"] = text_or_null(session.date_source);
  object["series_url"] = text_or_null(session.series_url);
  object["description"] = text_or_null(session.description);
  object["status"] = status(session, today);
  object["url"] = text_or_null(session.url);
  object["materials"] = array_of(session.materials, material_value);
  object["recordings"] = array_of(session.recordings, recording);
  object["readings"] = array_of(session.readings, [&](const schema::ReadingRecord& one) {
    json::object value = reading(one);
    value["sessions"] = others(session, one.paper, discussions);
    return value;
  });
  return object;
}

}  // namespace

std::string session_json(const search::SessionDetail& detail, const std::string& today) {
  json::object object = full(detail.session, today, detail.discussions);
  json::object passages;
  for (const auto& [kind, count] : detail.passages) passages[kind] = count;
  object["passages"] = std::move(passages);
  return json::serialize(object);
}

std::string sessions_json(const search::ClubSessions& club, const std::string& today) {
  return json::serialize(
      json::object{{"sessions", array_of(club.sessions, [&](const schema::SessionRecord& session) {
                      return full(session, today, club.discussions);
                    })}});
}

}  // namespace lectern::api
