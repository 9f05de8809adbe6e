// Mends markdown table rows that an unescaped '|' in a cell has made too long.
// "| 27 Feb | Chapters 17, 21 | Appendix | @ada | [pdf](x.pdf) |" under four columns
// has one bar too many; which one is told by what the column's other cells hold.
#pragma once

#include <string>
#include <vector>

namespace lectern::catalog {

// A table in the markdown: its lines are 1-based and inclusive; the header is first.
struct TableLines {
  int first_line;
  int last_line;
  int columns;
};

// Escapes the stray bars in `markdown`, keeping every line in its place.  Returns the
// 1-based lines that were changed.
std::vector<int> escape_stray_bars(std::string& markdown, const std::vector<TableLines>& tables);

}  // namespace lectern::catalog
