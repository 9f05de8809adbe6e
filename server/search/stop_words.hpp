// Words that say nothing about what is searched for.  They count in phrases, and where a
// query has no others.
#pragma once

#include <string_view>

namespace lectern::search {

// `folded` as in schema/words.hpp.  English and Russian.
bool is_stop_word(std::string_view folded);

}  // namespace lectern::search
