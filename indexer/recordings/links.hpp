// Links in a video's description: a session's slides and papers are often named only there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lectern::recordings {

struct Link {
  std::string url;    // http or https, as written
  std::string title;  // the words beside it in its line, or the heading line above; may be empty
};

// In the text's order, each address once.  Punctuation that follows an address is no part
// of it, and neither is a closing bracket that was opened before it.
std::vector<Link> links_in(std::string_view description);

}  // namespace lectern::recordings
