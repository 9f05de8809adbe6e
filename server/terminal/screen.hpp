// What stdout can show: how wide it is and whether it takes colours.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lectern::terminal {

struct Screen {
  std::size_t width = 0;  // in columns; 0: not a terminal, lines may be of any length
  bool colours = false;
};

// Of this process.  Colours are for terminals alone, and not where NO_COLOR is set
// (no-color.org) or TERM is "dumb".
Screen screen_of_stdout();

enum class Look { kTitle, kMark, kFaint };

// The same text with the codes around it that make it look so (ECMA-48, SGR).
std::string shown(const Screen& screen, Look look, std::string_view text);

}  // namespace lectern::terminal
