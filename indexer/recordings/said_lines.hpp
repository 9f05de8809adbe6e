// Finds the lines of cues that were said, among those that only still stand on the screen.
//
// Captions that roll show a line two or three times: while it is said at the bottom, for
// an instant of 10 ms alone, then above the next one.  Hand-made files have cues twice.
// People do say things twice, too ("no, no", a chorus), so that a line is dropped only when
// something tells that it was not said again: its time, the words' own times, its place
// above a new line in a track where lines roll.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/recordings/cue.hpp"

namespace lectern::recordings {

// Part of one line of a cue's text, without blanks at its ends; never empty.
struct Line {
  const Cue* cue;
  std::size_t begin;
  std::size_t end;
  std::size_t new_from = 0;  // where in the cue begins what did not stand there before

  std::string_view text() const { return std::string_view{cue->text}.substr(begin, end - begin); }
};

// In the order of time.  The lines point into the cues.
std::vector<Line> said_lines(const std::vector<Cue>& cues);

}  // namespace lectern::recordings
