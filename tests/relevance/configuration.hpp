// A search whose ranking has some of its numbers changed, as the command line names them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "server/search/searcher.hpp"

namespace lectern::relevance {

// Each setting is "name=number".  Throws std::runtime_error for a name there is not, with
// those there are.
search::Searcher searcher_with(const std::filesystem::path& index,
                               const std::vector<std::string>& settings);

}  // namespace lectern::relevance
