// A club of which one page is hostile: as its page of sessions, as a page that this links
// to, and as a study plan.
#pragma once

#include <string_view>

namespace lectern::fuzz {

// `name` is the page's file name, README.md or index.html.
void read_club_page(const char* name, std::string_view page);

}  // namespace lectern::fuzz
