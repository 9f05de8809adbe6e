// Text from a caption file made fit for the index, piece by piece as a parser meets it.
#pragma once

#include <string>
#include <string_view>

namespace lectern::recordings {

// Appends the text as valid UTF-8.  Tabs, no-break and ideographic spaces become blanks;
// other control characters but '\n' go, and so do marks that only steer how letters are
// drawn: byte-order marks, zero-width spaces, and those for the direction of writing, which
// would keep a word from being found.  Joiners stay: Persian and Hindi are spelled with them.
void append_text(std::string& text, std::string_view more);

}  // namespace lectern::recordings
