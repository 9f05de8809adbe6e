#include "indexer/schema/areas.hpp"

#include <array>

#include "indexer/schema/varint.hpp"

namespace lectern::schema {
namespace {

// A hundred times the largest page that PDF 32000-1 (annex C) allows.
constexpr std::int64_t kMost = 14'400'000;

bool is_length(std::int64_t tenths) { return tenths >= 0 && tenths <= kMost; }

}  // namespace

std::string encode(const Areas& areas) {
  std::string bytes;
  Area last;
  for (const Area& area : areas) {
    put_varint(bytes, zigzag(std::int64_t{area.left} - std::int64_t{last.left}));
    put_varint(bytes, zigzag(std::int64_t{area.top} - std::int64_t{last.top}));
    put_varint(bytes, area.width);
    put_varint(bytes, area.height);
    last = area;
  }
  return bytes;
}

std::optional<Areas> decode_areas(std::string_view bytes) {
  Areas areas;
  std::int64_t left = 0, top = 0;
  while (!bytes.empty()) {
    std::array<std::uint64_t, 4> numbers{};
    for (std::uint64_t& number : numbers) {
      const auto taken = take_varint(bytes);
      if (!taken) return std::nullopt;
      number = *taken;
    }
    left += from_zigzag(numbers[0]);
    top += from_zigzag(numbers[1]);
    const auto width = static_cast<std::int64_t>(numbers[2]);
    const auto height = static_cast<std::int64_t>(numbers[3]);
    if (!is_length(left) || !is_length(top) || !is_length(width) || !is_length(height))
      return std::nullopt;
    areas.push_back({static_cast<std::uint32_t>(left), static_cast<std::uint32_t>(top),
                     static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height)});
  }
  return areas;
}

}  // namespace lectern::schema
