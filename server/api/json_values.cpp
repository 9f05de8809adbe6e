#include "server/api/json_values.hpp"

#include <cmath>

#include "server/search/clean_text.hpp"

namespace lectern::api {
namespace {

namespace json = boost::json;

bool is_ascii(std::string_view text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

}  // namespace

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
  return array_of(values, [](const std::string& value) { return text(value); });
}

json::object club_name(std::string_view id, std::string_view name) {
  return {{"id", text(id)}, {"name", text(name)}};
}

json::object session_head(const schema::SessionRecord& session) {
  return {{"id", text(session.id)},
          {"club", club_name(session.club_id, session.club_name)},
          {"number", number_or_null(session.number)},
          {"date", text_or_null(session.date)},
          {"title", text(session.title)},
          {"series", text_or_null(session.series)},
          {"presenters", texts(session.presenters)}};
}

json::object material_value(const schema::MaterialRecord& material) {
  return {{"kind", text(material.kind)},
          {"title", text(material.title)},
          {"path", text_or_null(material.path)},
          {"url", text_or_null(material.url)},
          {"sha256", text_or_null(material.sha256)},
          {"pages", number_or_null(material.pages)},
          {"unreadable", text_or_null(material.unreadable)},
          {"state", text_or_null(material.state)},
          {"reason", text_or_null(material.reason)},
          {"paper", text_or_null(material.paper)}};
}

json::value passage_material(const std::optional<search::Material>& material) {
  if (!material) return nullptr;
  return json::object{{"title", text(material->title)},
                      {"path", text(material->path)},
                      {"sha256", text(material->sha256)}};
}

json::object query_reading(const search::QueryReading& query) {
  return {{"text", text(query.text)},
          {"corrected", text_or_null(query.corrected)},
          {"also", texts(query.also)},
          {"ignored", texts(query.ignored)},
          {"notes", texts(query.notes)}};
}

json::array box_value(double left, double top, double right, double bottom) {
  const auto rounded = [](double points) { return std::round(points * 10) / 10; };
  return {rounded(left), rounded(top), rounded(right), rounded(bottom)};
}

}  // namespace lectern::api
