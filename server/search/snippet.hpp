// Cuts from a passage the stretch where the query's words stand densest.  The text is
// the passage's own, lines joined by spaces, never longer than it needs to be read at
// a glance; marks count code points.
#pragma once

#include <string_view>

#include "server/search/answer.hpp"
#include "server/search/marks.hpp"

namespace lectern::search {

Snippet make_snippet(std::string_view passage, const WordMatcher& matcher);

}  // namespace lectern::search
