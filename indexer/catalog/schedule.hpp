// Turns a page into session drafts.  Clubs write tables, lists, a heading or a
// paragraph per session; all become the same drafts.  Never throws on odd input: what
// cannot be read is reported with its line and the rest of the page is still used.
#pragma once

#include <vector>

#include "indexer/catalog/draft.hpp"
#include "indexer/catalog/page.hpp"

namespace lectern::catalog {

// In the page's order.  Dates are still mentions; finish_drafts() resolves them.
std::vector<Draft> read_schedule(const Page& content, PageContext& page);

// Local pages (markdown or HTML, relative to the root) that the page links to outside
// of any session: candidates for further schedules.
std::vector<std::string> linked_pages(const Page& content, const PageContext& page);

// Playlists and channels that the page names as the club's recordings, its sessions' own among
// them; settle_lists() leaves those out.
std::vector<VideoList> video_lists(const Page& content, const PageContext& page);

// A list is either one session's or the club's.
void settle_lists(ClubCatalog& catalog);

// Reads a session folder's README into its draft: number and title from its heading,
// then its body.
void read_session_page(Draft& draft, const Page& content, PageContext& page);

}  // namespace lectern::catalog
