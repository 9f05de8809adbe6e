// What readers left on a session's documents, as Markdown: the form in which lectern-reindex
// export-notes prints it, too.
#pragma once

#include <string>
#include <vector>

#include "indexer/schema/documents.hpp"

namespace lectern::formats {

// Of the passages its highlights and notes, in their order.
std::string notes_markdown(const schema::SessionRecord& session,
                           const std::vector<schema::PassageRecord>& passages);

}  // namespace lectern::formats
