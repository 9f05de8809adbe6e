// What the API's JSON is put together from.
#pragma once

#include <boost/json.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/documents.hpp"
#include "server/search/answer.hpp"

namespace lectern::api {

// Bytes that are not UTF-8 are replaced.
boost::json::string text(std::string_view bytes);
boost::json::value text_or_null(std::string_view bytes);
boost::json::value number_or_null(const std::optional<std::int64_t>& number);
boost::json::array texts(const std::vector<std::string>& values);

template <typename Values, typename Make>
boost::json::array array_of(const Values& values, Make make) {
  boost::json::array array;
  array.reserve(values.size());
  for (const auto& value : values) array.emplace_back(make(value));
  return array;
}

boost::json::object club_name(std::string_view id, std::string_view name);

// What every answer says of a session, without its address here.
boost::json::object session_head(const schema::SessionRecord& session);

boost::json::object material_value(const schema::MaterialRecord& material);

// Which document a passage is in; null for one that is in none.
boost::json::value passage_material(const std::optional<search::Material>& material);

boost::json::object query_reading(const search::QueryReading& query);

// Of lengths in PDF points: finer than any screen shows.
boost::json::array box_value(double left, double top, double right, double bottom);

}  // namespace lectern::api
