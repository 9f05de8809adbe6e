// A search whose ranking has some of its numbers changed, as the command line names them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "server/search/ranking.hpp"
#include "server/search/searcher.hpp"

namespace lectern::relevance {

// What is built in, changed by settings of the form "name=number".  Throws
// std::runtime_error for a name there is not, with those there are.
search::Ranking ranking_with(const std::vector<std::string>& settings);

search::Searcher searcher_with(const std::filesystem::path& index,
                               const std::vector<std::string>& settings);

}  // namespace lectern::relevance
