// Whole numbers in as few bytes as they need (LEB128), signed ones zigzag, as in protocol
// buffers: what tables that are kept beside passages are made of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lectern::schema {

void put_varint(std::string& bytes, std::uint64_t value);

// Takes one from the front, of at most five bytes, which is what differences of 32-bit numbers
// need.  Absent, with nothing taken, when there is none.
std::optional<std::uint64_t> take_varint(std::string_view& bytes);

constexpr std::uint64_t zigzag(std::int64_t value) {
  return static_cast<std::uint64_t>(value) << 1 ^ static_cast<std::uint64_t>(value >> 63);
}

constexpr std::int64_t from_zigzag(std::uint64_t value) {
  return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

}  // namespace lectern::schema
