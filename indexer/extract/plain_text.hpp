// Makes text from a document fit for the index: valid UTF-8 without control characters.
// Documents may contain anything, and one bad byte must not cost a page.
#pragma once

#include <string>
#include <string_view>

namespace lectern::extract {

// Keeps '\n'; a tab becomes a blank; other control characters (U+0000 and form feeds
// too) and byte-order marks go; ligatures such as U+FB01 become their letters; invalid
// UTF-8 becomes U+FFFD.  No line ends in blanks and the text ends in no line break.
std::string plain_text(std::string_view bytes);

}  // namespace lectern::extract
