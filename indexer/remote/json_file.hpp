// Small JSON files that are there whole or not at all.
#pragma once

#include <boost/json/object.hpp>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace lectern::remote {

// Ends the names of files that are being written; what a killed run leaves of them is
// nothing's.
inline constexpr const char* kUnfinished = ".unfinished";

// Absent when there is none or it is damaged: it is found out again.
std::optional<boost::json::object> read_json_file(const std::filesystem::path& file);

// Throws std::runtime_error (a full disk).
void write_json_file(const std::filesystem::path& file, const boost::json::object& object);

// Gives the finished file its name once its bytes are on the disk.
// Throws std::runtime_error.
void put_in_place(const std::filesystem::path& unfinished, const std::filesystem::path& file);

// Fields of such a file; empty and 0 when missing or of another type.
std::string text_of(const boost::json::object& object, std::string_view name);
std::int64_t number_of(const boost::json::object& object, std::string_view name);

}  // namespace lectern::remote
