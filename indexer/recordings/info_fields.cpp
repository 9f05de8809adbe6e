#include "indexer/recordings/info_fields.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/value.hpp>
#include <charconv>
#include <cmath>

#include "indexer/recordings/caption_text.hpp"
#include "indexer/recordings/cue.hpp"
#include "indexer/schema/script.hpp"

namespace lectern::recordings {
namespace {

namespace json = boost::json;

std::optional<double> number_field(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  if (value == nullptr || !value->is_number()) return std::nullopt;
  const auto number = value->to_number<double>();
  return std::isfinite(number) ? std::optional{number} : std::nullopt;
}

template <typename Number>
std::optional<Number> digits(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::string text_field(const json::object& object, std::string_view name, std::size_t most) {
  const json::value* value = object.if_contains(name);
  if (value == nullptr || !value->is_string()) return {};
  const json::string& string = value->get_string();
  std::string text;
  append_text(text, std::string_view{string.data(), std::min(string.size(), 2 * most)});
  text.resize(schema::character_boundary(text, most));
  return text;
}

std::optional<std::chrono::milliseconds> seconds_field(const json::object& object,
                                                       std::string_view name) {
  const auto number = number_field(object, name);
  if (!number || *number < 0 || *number >= std::chrono::duration<double>{kLongestRecording}.count())
    return std::nullopt;
  return std::chrono::milliseconds{std::llround(*number * 1000)};
}

std::optional<std::chrono::year_month_day> date_field(const json::object& object,
                                                      std::string_view name) {
  const std::string text = text_field(object, name);
  if (text.size() != 8) return std::nullopt;
  const std::string_view view = text;
  const auto year = digits<unsigned>(view.substr(0, 4));
  const auto month = digits<unsigned>(view.substr(4, 2));
  const auto day = digits<unsigned>(view.substr(6, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(*year)},
                                         std::chrono::month{*month}, std::chrono::day{*day}};
  return date.ok() ? std::optional{date} : std::nullopt;
}

std::optional<std::chrono::sys_seconds> timestamp_field(const json::object& object,
                                                        std::string_view name) {
  constexpr double kYear10000 = 253'402'300'800;
  const auto number = number_field(object, name);
  if (!number || *number <= 0 || *number >= kYear10000) return std::nullopt;
  return std::chrono::sys_seconds{std::chrono::seconds{static_cast<std::int64_t>(*number)}};
}

const json::object* object_field(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  return value == nullptr ? nullptr : value->if_object();
}

const json::array* array_field(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  return value == nullptr ? nullptr : value->if_array();
}

}  // namespace lectern::recordings
