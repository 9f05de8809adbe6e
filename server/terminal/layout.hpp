// Text from an archive as lines of a terminal.  Anybody may have written it, so nothing of
// it reaches the terminal that would steer it: control characters become blanks, marks of
// writing direction are left out.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/terminal/screen.hpp"

namespace lectern::terminal {

using Marks = std::vector<std::pair<std::size_t, std::size_t>>;  // [begin, end) in code points

// On one line, however long.
std::string printable(std::string_view text);

// In lines that fit the screen beside `indent` columns, which they begin with.  They are
// broken at blanks, and inside of what is too long without one.  Characters count as many
// columns as wcwidth() of the current locale says.
std::string paragraph(const Screen& screen, std::size_t indent, std::string_view text,
                      const Marks& marks = {});

}  // namespace lectern::terminal
