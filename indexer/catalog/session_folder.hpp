// A session's own folder: its README adds presenters, recordings, materials, readings
// and the description; documents lying in it that no page links to belong to it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "indexer/catalog/draft.hpp"
#include "indexer/catalog/page.hpp"

namespace lectern::catalog {

// Reads a page by its path relative to the root; absent, with a warning, when it
// cannot be read.
std::optional<Page> load_page(const LinkResolver& links, const std::filesystem::path& root,
                              const std::string& path, std::vector<Warning>& warnings);

void read_session_folders(std::vector<Draft>& drafts, const PageContext& club);

}  // namespace lectern::catalog
