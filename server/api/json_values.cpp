#include "server/api/json_values.hpp"

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

}  // namespace lectern::api
