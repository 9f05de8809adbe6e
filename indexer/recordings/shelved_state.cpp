#include "indexer/recordings/shelved_state.hpp"

#include <time.h>

#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "indexer/recordings/info_fields.hpp"

namespace lectern::recordings {
namespace {

namespace json = boost::json;
using std::chrono::sys_seconds;

constexpr const char* kTimeForm = "%Y-%m-%dT%H:%M:%SZ";

json::value time_json(const std::optional<sys_seconds>& time) {
  if (!time) return nullptr;
  const std::time_t seconds = time->time_since_epoch().count();
  std::tm utc{};
  ::gmtime_r(&seconds, &utc);
  char text[64];
  return json::string(text, std::strftime(text, sizeof text, kTimeForm, &utc));
}

// False when it is there and no time.
bool read_time(const json::object& object, std::string_view name,
               std::optional<sys_seconds>& time) {
  const json::value* value = object.if_contains(name);
  if (value == nullptr) return false;
  if (value->is_null()) return true;
  if (!value->is_string()) return false;
  std::tm utc{};
  const char* end = ::strptime(value->get_string().c_str(), kTimeForm, &utc);
  if (end == nullptr || *end != '\0') return false;
  time = sys_seconds{std::chrono::seconds{::timegm(&utc)}};
  return true;
}

bool read_captions(const json::value* value, std::optional<CaptionFile>& captions) {
  if (value == nullptr) return false;
  if (value->is_null()) return true;
  const json::object* object = value->if_object();
  if (object == nullptr) return false;
  const std::string file = text_field(*object, "file");
  const json::value* automatic = object->if_contains("automatic");
  if (!file.starts_with("captions.") || file.find('/') != std::string::npos ||
      automatic == nullptr || !automatic->is_bool())
    return false;
  captions = CaptionFile{file, text_field(*object, "language"), automatic->get_bool()};
  return true;
}

}  // namespace

std::string state_file(const Holding& holding) {
  json::value captions = nullptr;
  if (holding.captions)
    captions = {{"file", holding.captions->file.filename().string()},
                {"language", holding.captions->language},
                {"automatic", holding.captions->automatic}};
  return json::serialize(json::object{{"state", to_string(holding.state)},
                                      {"reason", holding.reason},
                                      {"tried", time_json(holding.tried)},
                                      {"next_try", time_json(holding.next_try)},
                                      {"attempts", holding.attempts},
                                      {"captions", std::move(captions)}});
}

std::optional<Holding> parse_state_file(std::string_view text) {
  json::error_code error;
  const json::value value = json::parse(text, error);
  const json::object* object = error ? nullptr : value.if_object();
  if (object == nullptr) return std::nullopt;

  Holding holding;
  const auto state = parse_state(text_field(*object, "state"));
  const json::value* attempts = object->if_contains("attempts");
  if (!state || attempts == nullptr || !attempts->is_int64() ||
      !read_time(*object, "tried", holding.tried) ||
      !read_time(*object, "next_try", holding.next_try) ||
      !read_captions(object->if_contains("captions"), holding.captions))
    return std::nullopt;
  holding.state = *state;
  holding.reason = text_field(*object, "reason");
  holding.attempts = static_cast<int>(std::clamp<std::int64_t>(attempts->get_int64(), 0, 1000));
  return holding;
}

}  // namespace lectern::recordings
