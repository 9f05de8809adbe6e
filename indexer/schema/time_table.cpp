#include "indexer/schema/time_table.hpp"

#include <algorithm>
#include <limits>

#include "indexer/schema/varint.hpp"

namespace lectern::schema {
namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::uint32_t>::max();

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
    put_varint(bytes, mark.offset - last.offset);
    put_varint(bytes, zigzag(std::int64_t{mark.milliseconds} - std::int64_t{last.milliseconds}));
    last = mark;
  }
  return bytes;
}

std::optional<TimeTable> decode_time_table(std::string_view bytes) {
  TimeTable table;
  std::int64_t offset = 0, time = 0;
  while (!bytes.empty()) {
    const auto further = take_varint(bytes);
    const auto later = further ? take_varint(bytes) : std::nullopt;
    if (!later || (*further == 0 && !table.empty())) return std::nullopt;
    offset += static_cast<std::int64_t>(*further);
    time += from_zigzag(*later);
    if (offset > kMost || time < 0 || time > kMost) return std::nullopt;
    table.push_back({static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(time)});
  }
  return table;
}

}  // namespace lectern::schema
