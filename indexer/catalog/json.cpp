#include "indexer/catalog/json.hpp"

#include <date/date.h>
#include <date/tz.h>

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>
#include <cstdio>
#include <stdexcept>

namespace lectern::catalog {
namespace {

namespace json = boost::json;

json::value text_or_null(const std::string& text) {
  return text.empty() ? json::value(nullptr) : json::value(text);
}

template <typename Number>
json::value number_or_null(const std::optional<Number>& number) {
  return number ? json::value(static_cast<std::int64_t>(*number)) : json::value(nullptr);
}

json::value date_or_null(const std::optional<std::chrono::year_month_day>& date) {
  if (!date) return nullptr;
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date->year()),
                static_cast<unsigned>(date->month()), static_cast<unsigned>(date->day()));
  return json::value(text);
}

json::object source_of(const SourceLocation& where) {
  return {{"file", where.file}, {"line", where.line}};
}

// Applies `convert` to every value.
template <typename T, typename Convert>
json::array array_of(const std::vector<T>& values, Convert convert) {
  json::array array;
  for (const T& value : values) array.push_back(convert(value));
  return array;
}

json::array strings(const std::vector<std::string>& values) {
  return array_of(values, [](const std::string& value) { return json::value(value); });
}

json::object recording_json(const Recording& recording) {
  return {
      {"provider", recording.provider},
      {"id", recording.id},
      {"url", recording.url},
      {"start_s", recording.start ? json::value(recording.start->count()) : json::value(nullptr)}};
}

json::object material_json(const Material& material) {
  return {{"kind", to_string(material.kind)},
          {"title", material.title},
          {"path", text_or_null(material.path)},
          {"url", text_or_null(material.url)}};
}

json::object reading_json(const Reading& reading, bool of_plan) {
  json::object object{{"title", reading.title},
                      {"url", text_or_null(reading.url)},
                      {"arxiv", text_or_null(reading.arxiv)},
                      {"doi", text_or_null(reading.doi)}};
  if (!of_plan) return object;
  object["batch"] = text_or_null(reading.batch);
  object["topic"] = text_or_null(reading.topic);
  object["detail"] = text_or_null(reading.detail);
  object["authors"] = text_or_null(reading.authors);
  object["venue"] = text_or_null(reading.venue);
  object["year"] = number_or_null(reading.year);
  object["source"] = source_of(reading.where);
  return object;
}

json::object session_json(const Session& session, std::chrono::year_month_day today) {
  return {
      {"id", session.id},
      {"number", number_or_null(session.number)},
      {"date", date_or_null(session.date)},
      {"date_source", text_or_null(session.date_source)},
      {"title", session.title},
      {"presenters", strings(session.presenters)},
      {"series", text_or_null(session.series)},
      {"series_url", text_or_null(session.series_url)},
      {"status", status(session, today)},
      {"description", text_or_null(session.description)},
      {"recordings", array_of(session.recordings, recording_json)},
      {"materials", array_of(session.materials, material_json)},
      {"readings", array_of(session.readings,
                            [](const Reading& reading) { return reading_json(reading, false); })},
      {"source", source_of(session.where)}};
}

std::chrono::year_month_day day_in(const std::string& timezone,
                                   std::chrono::system_clock::time_point now) {
  std::chrono::system_clock::time_point local = now;
  if (!timezone.empty()) {
    try {
      const auto info = date::locate_zone(timezone)->get_info(now);
      local += info.offset;
    } catch (const std::runtime_error&) {
      // A machine without that zone: the day of UTC.
    }
  }
  return std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(local)};
}

json::object club_json(const ClubCatalog& club, std::chrono::system_clock::time_point now) {
  const std::chrono::year_month_day today = day_in(club.club.timezone, now);
  json::array warnings;
  for (const Warning& warning : club.warnings)
    warnings.push_back(json::object{
        {"file", warning.where.file}, {"line", warning.where.line}, {"message", warning.message}});
  return {
      {"id", club.club.id},
      {"name", club.club.name},
      {"kind", club.club.kind == sources::ClubKind::kPlan ? "plan" : "club"},
      {"sessions", array_of(club.sessions,
                            [&](const Session& session) { return session_json(session, today); })},
      {"readings",
       array_of(club.readings, [](const Reading& reading) { return reading_json(reading, true); })},
      {"warnings", std::move(warnings)}};
}

}  // namespace

json::object to_json(const Catalog& catalog, std::chrono::system_clock::time_point now) {
  return {{"clubs",
           array_of(catalog.clubs, [&](const ClubCatalog& club) { return club_json(club, now); })}};
}

}  // namespace lectern::catalog
