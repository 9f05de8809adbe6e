// What one cue puts on the screen, and how much of it stood there before.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/recordings/said_lines.hpp"

namespace lectern::recordings {

struct Screen {
  const Cue* cue;
  std::vector<Line> lines;    // never empty
  bool cleared = false;       // a blank line on top: nothing stands there from before
  bool bottom_blank = false;  // a blank line below: nothing is being said
};

// In the order of time; cues without text are left out.
std::vector<Screen> screens_of(const std::vector<Cue>& cues);

// The first lines of a screen that were the last ones of the screen before.
struct Carried {
  std::size_t whole = 0;  // lines
  std::size_t part = 0;   // bytes of the line after those, which has grown since

  bool nothing() const { return whole == 0 && part == 0; }
};

// The most that can be taken as carried.  A line whose words have times of their own is
// carried only with the same times: otherwise it is said again.
Carried carried_lines(const Screen& before, const Screen& now);

// The line without its first bytes and the blanks after them.
Line without_front(Line line, std::size_t bytes);

}  // namespace lectern::recordings
