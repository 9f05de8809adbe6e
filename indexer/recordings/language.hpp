// Language tags (BCP 47) as far as captions need them: "en", "en-GB", "zh-Hans".
#pragma once

#include <string_view>

namespace lectern::recordings {

// The same tag, or the same language in another region or script: "en" and "en-GB".
// Letters' case does not matter.  An empty tag is like none.
bool same_language(std::string_view a, std::string_view b);

bool same_tag(std::string_view a, std::string_view b);

}  // namespace lectern::recordings
