// Which byte of a text is said when: what turns a match in a stretch into a second to play
// from.  Kept beside every stretch, so it is small: some three bytes a word.
//
//   table := { offset:varint  time:varint }   each as the difference from the mark before,
//                                             offsets >= 1 apart but for the first, times
//                                             zigzag (LEB128, as in protocol buffers)
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::schema {

// How much before its words a hit should begin to play, not before 0: whoever listens needs
// a moment to hear where the sentence is, and captions made by hand may come a little late.
inline constexpr std::chrono::seconds kLeadIn{2};

struct TimeMark {
  std::uint32_t offset = 0;        // of a piece's first byte
  std::uint32_t milliseconds = 0;  // since the stretch's begin

  bool operator==(const TimeMark&) const = default;
};

using TimeTable = std::vector<TimeMark>;  // by offset, each once

// Of the last mark at or before the offset; zero when there is none.
std::chrono::milliseconds time_at(const TimeTable& table, std::size_t offset);

std::string encode(const TimeTable& table);

// Absent when the bytes are not such a table; never more than half as many marks as bytes.
std::optional<TimeTable> decode_time_table(std::string_view bytes);

}  // namespace lectern::schema
