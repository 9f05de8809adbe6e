// Words that say nothing about what is searched for.  They count in phrases, and where a
// query has no others.
#pragma once

#include <string_view>

namespace lectern::search {

// `folded` as in schema/words.hpp.  English and Russian.
bool is_stop_word(std::string_view folded);

// Words about how something was told, not what: "someone explained … with that picture".  They
// say little in a sentence about something, and may be what is searched for in a short query.
bool is_telling_word(std::string_view folded);

}  // namespace lectern::search
