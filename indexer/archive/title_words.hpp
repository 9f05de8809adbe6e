// Whether two titles can be about the same thing, by the words that say something.
#pragma once

#include <string_view>

namespace lectern::archive {

// True only when both have several words that say something, in the same kind of script, and
// none of one is in the other, not even as a part: "FlashAttention" is in "Flash attention
// from first principles", and "Caches" in "Caching" as far as it goes.
bool are_of_different_things(std::string_view a, std::string_view b);

}  // namespace lectern::archive
