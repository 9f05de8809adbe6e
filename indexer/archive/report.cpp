#include "indexer/archive/report.hpp"

#include <boost/json.hpp>

namespace lectern::archive {

namespace json = boost::json;

std::string encode(const SessionReport& report) {
  json::array documents, unreadable;
  for (const std::string& sha256 : report.documents) documents.push_back(json::value(sha256));
  for (const UnreadableDocument& document : report.unreadable)
    unreadable.push_back(json::object{{"path", document.path}, {"reason", document.reason}});
  return json::serialize(json::object{{"text", report.pages_with_text},
                                      {"empty", report.pages_empty},
                                      {"recordings", report.recordings},
                                      {"documents", std::move(documents)},
                                      {"unreadable", std::move(unreadable)}});
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
  report.pages_empty = number("empty");
  report.recordings = number("recordings");
  if (const json::value* documents = object.if_contains("documents");
      documents != nullptr && documents->is_array())
    for (const json::value& sha256 : documents->as_array())
      if (sha256.is_string()) report.documents.emplace_back(sha256.as_string());
  if (const json::value* unreadable = object.if_contains("unreadable");
      unreadable != nullptr && unreadable->is_array())
    for (const json::value& entry : unreadable->as_array())
      if (const json::object* document = entry.if_object();
          document != nullptr && document->contains("path") && document->contains("reason"))
        report.unreadable.push_back({json::value_to<std::string>(document->at("path")),
                                     json::value_to<std::string>(document->at("reason"))});
  return report;
}

}  // namespace lectern::archive
