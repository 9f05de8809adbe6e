// Colour management, which poppler does through Little CMS, switched on only where colours
// are drawn.
#pragma once

namespace lectern::worker {

// While one that says yes lives, poppler's colours are managed.  Not nested.
class UseColors {
 public:
  explicit UseColors(bool yes);
  ~UseColors();
  UseColors(const UseColors&) = delete;
  UseColors& operator=(const UseColors&) = delete;
};

}  // namespace lectern::worker
