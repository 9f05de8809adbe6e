// Markdown on which GitHub's parser would spend far more time or memory than the page is
// long.  What people write stays a hundred times below.
#pragma once

#include <string_view>

namespace lectern::catalog {

// Throws UnreadablePage.
void refuse_excess(std::string_view markdown);

}  // namespace lectern::catalog
