#include "indexer/schema/time_table.hpp"

#include <algorithm>
#include <limits>

namespace lectern::schema {
namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::uint32_t>::max();

void put(std::string& bytes, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7) bytes.push_back(static_cast<char>(0x80 | (value & 0x7F)));
  bytes.push_back(static_cast<char>(value));
}

// At most five bytes, which is what differences of 32-bit numbers need.
std::optional<std::uint64_t> take(std::string_view& bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(bytes.size(), 5); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    value |= std::uint64_t{byte & 0x7FU} << (7 * i);
    if (byte >= 0x80) continue;
    bytes.remove_prefix(i + 1);
    return value;
  }
  return std::nullopt;
}

std::uint64_t zigzag(std::int64_t value) {
  return static_cast<std::uint64_t>(value) << 1 ^ static_cast<std::uint64_t>(value >> 63);
}

std::int64_t from_zigzag(std::uint64_t value) {
  return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

}  // namespace

std::chrono::milliseconds time_at(const TimeTable& table, std::size_t offset) {
  const auto after =
      std::upper_bound(table.begin(), table.end(), offset,
                       [](std::size_t at, const TimeMark& mark) { return at < mark.offset; });
  if (after == table.begin()) return std::chrono::milliseconds{0};
  return std::chrono::milliseconds{std::prev(after)->milliseconds};
}

std::string encode(const TimeTable& table) {
  std::string bytes;
  bytes.reserve(table.size() * 3);
  TimeMark last;
  for (const TimeMark& mark : table) {
    put(bytes, mark.offset - last.offset);
    put(bytes, zigzag(std::int64_t{mark.milliseconds} - std::int64_t{last.milliseconds}));
    last = mark;
  }
  return bytes;
}

std::optional<TimeTable> decode_time_table(std::string_view bytes) {
  TimeTable table;
  std::int64_t offset = 0, time = 0;
  while (!bytes.empty()) {
    const auto further = take(bytes);
    const auto later = further ? take(bytes) : std::nullopt;
    if (!later || (*further == 0 && !table.empty())) return std::nullopt;
    offset += static_cast<std::int64_t>(*further);
    time += from_zigzag(*later);
    if (offset > kMost || time < 0 || time > kMost) return std::nullopt;
    table.push_back({static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(time)});
  }
  return table;
}

}  // namespace lectern::schema
