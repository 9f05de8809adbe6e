// Cuts a transcript into stretches, the passages in which search finds what was said: 30 to
// 60 seconds, broken where a chapter begins and where there is silence, and else where a
// sentence ends or somebody pauses.
//
// A stretch begins with the last sentence of the one before, or with its last words where
// captions have no full stops, so that a phrase that was cut is found whole in one of them.
// Nothing is repeated across a silence.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/recordings/chapter.hpp"
#include "indexer/recordings/transcript.hpp"
#include "indexer/schema/time_table.hpp"

namespace lectern::recordings {

inline constexpr std::chrono::seconds kShortestStretch{30};  // but for what ends earlier
inline constexpr std::chrono::seconds kLongestStretch{60};
inline constexpr std::size_t kLargestStretch = 6000;  // bytes; nobody says that much in a minute

struct Stretch {
  std::chrono::milliseconds begin{0};
  std::chrono::milliseconds end{0};
  std::string text;
  schema::TimeTable times;             // of every piece of the text, counted from `begin`
  std::optional<std::size_t> chapter;  // index among the chapters given
};

// Chapters need not be in order.
std::vector<Stretch> cut_stretches(const Transcript& transcript,
                                   const std::vector<Chapter>& chapters);

// When the word at this byte of the text is said.
std::chrono::milliseconds time_at(const Stretch& stretch, std::size_t offset);

}  // namespace lectern::recordings
