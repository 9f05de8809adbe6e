// One session as the index holds it, for commands that print what is known of it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/schema/documents.hpp"

namespace lectern::index {

struct StoredSession {
  schema::SessionRecord session;
  std::vector<schema::PassageRecord> passages;  // in the session's own order
};

// The session whose id is `name`, or the only one whose id contains it.  Throws
// std::runtime_error that names those that might be meant.
StoredSession read_session(const std::filesystem::path& directory, const std::string& name);

}  // namespace lectern::index
