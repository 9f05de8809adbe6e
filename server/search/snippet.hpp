// Cuts from a passage the stretch where the query's words stand densest.  The text is
// the passage's own, lines joined by spaces, never longer than it needs to be read at
// a glance; marks count code points.
#pragma once

#include <string_view>

#include "server/search/answer.hpp"
#include "server/search/marks.hpp"

namespace lectern::search {

// The place of the first match is right for passages that have no blanks to be joined, as
// those of transcripts.
Snippet make_snippet(std::string_view passage, const WordMatcher& matcher);

}  // namespace lectern::search
