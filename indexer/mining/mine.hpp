// What a session's own texts tell beyond what its pages list: its acronyms and its phrases.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/schema/documents.hpp"

namespace lectern::mining {

// Into the session's record.  `language`: ISO 639-1, of the club.
void mine(const std::vector<schema::PassageRecord>& passages, std::string_view language,
          schema::SessionRecord& session);

}  // namespace lectern::mining
