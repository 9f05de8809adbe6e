#include "indexer/archive/report.hpp"

#include <boost/json.hpp>

namespace lectern::archive {

namespace json = boost::json;

namespace {

json::array encode_all(const std::vector<UnreadableDocument>& documents) {
  json::array entries;
  for (const UnreadableDocument& document : documents)
    entries.push_back(json::object{{"path", document.path}, {"reason", document.reason}});
  return entries;
}

std::vector<UnreadableDocument> decode_all(const json::object& object, std::string_view key) {
  std::vector<UnreadableDocument> documents;
  const json::value* entries = object.if_contains(key);
  if (entries == nullptr || !entries->is_array()) return documents;
  for (const json::value& entry : entries->as_array())
    if (const json::object* document = entry.if_object();
        document != nullptr && document->contains("path") && document->contains("reason"))
      documents.push_back({json::value_to<std::string>(document->at("path")),
                           json::value_to<std::string>(document->at("reason"))});
  return documents;
}

json::array encode_all(const std::vector<Whereabouts>& things) {
  json::array entries;
  for (const Whereabouts& thing : things)
    entries.push_back(
        json::object{{"url", thing.url}, {"state", thing.state}, {"reason", thing.reason}});
  return entries;
}

std::vector<Whereabouts> decode_whereabouts(const json::object& object, std::string_view key) {
  std::vector<Whereabouts> things;
  const json::value* entries = object.if_contains(key);
  if (entries == nullptr || !entries->is_array()) return things;
  const auto text = [](const json::object& entry, const char* field) {
    const json::value* value = entry.if_contains(field);
    return value != nullptr && value->is_string() ? std::string{value->as_string()} : std::string{};
  };
  for (const json::value& entry : entries->as_array())
    if (const json::object* thing = entry.if_object())
      things.push_back({text(*thing, "url"), text(*thing, "state"), text(*thing, "reason")});
  return things;
}

}  // namespace

std::string encode(const SessionReport& report) {
  json::array documents;
  for (const std::string& sha256 : report.documents) documents.push_back(json::value(sha256));
  return json::serialize(json::object{{"text", report.pages_with_text},
                                      {"ocr", report.pages_with_ocr},
                                      {"empty", report.pages_empty},
                                      {"recordings", encode_all(report.recordings)},
                                      {"links", encode_all(report.links)},
                                      {"documents", std::move(documents)},
                                      {"unreadable", encode_all(report.unreadable)},
                                      {"incomplete", encode_all(report.incomplete)}});
}

SessionReport decode_report(std::string_view text) {
  SessionReport report;
  json::error_code error;
  const json::value value = json::parse(text, error);
  if (error || !value.is_object()) return report;
  const json::object& object = value.as_object();
  const auto number = [&](const char* key) {
    const json::value* found = object.if_contains(key);
    return found != nullptr && found->is_int64() && found->as_int64() >= 0
               ? static_cast<std::size_t>(found->as_int64())
               : std::size_t{0};
  };
  report.pages_with_text = number("text");
  report.pages_with_ocr = number("ocr");
  report.pages_empty = number("empty");
  report.recordings = decode_whereabouts(object, "recordings");
  report.links = decode_whereabouts(object, "links");
  if (const json::value* documents = object.if_contains("documents");
      documents != nullptr && documents->is_array())
    for (const json::value& sha256 : documents->as_array())
      if (sha256.is_string()) report.documents.emplace_back(sha256.as_string());
  report.unreadable = decode_all(object, "unreadable");
  report.incomplete = decode_all(object, "incomplete");
  return report;
}

}  // namespace lectern::archive
