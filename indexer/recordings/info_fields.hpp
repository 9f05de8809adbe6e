// Fields of yt-dlp's JSON, of which any may be missing, null, of another type or absurd.
#pragma once

#include <boost/json/object.hpp>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace lectern::recordings {

// Clean text (append_text), cut to `most` bytes; empty when it is no string.
std::string text_field(const boost::json::object& object, std::string_view name,
                       std::size_t most = 1000);

// Absent unless it is a finite number from 0 up to kLongestRecording in seconds.
std::optional<std::chrono::milliseconds> seconds_field(const boost::json::object& object,
                                                       std::string_view name);

// "20260115"
std::optional<std::chrono::year_month_day> date_field(const boost::json::object& object,
                                                      std::string_view name);

// Seconds since 1970, within the years that dates of four digits have.
std::optional<std::chrono::sys_seconds> timestamp_field(const boost::json::object& object,
                                                        std::string_view name);

const boost::json::object* object_field(const boost::json::object& object, std::string_view name);
const boost::json::array* array_field(const boost::json::object& object, std::string_view name);

}  // namespace lectern::recordings
