// Reads a search request from URL parameters.  Strict, so that a misspelt filter is
// not taken for no filter: what is unknown or impossible is a Problem that names it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "server/search/request.hpp"

namespace lectern::http {

using Parameters = std::multimap<std::string, std::string>;

search::Request read_search_request(const Parameters& parameters);

// All but those of these names.
void refuse_unknown(const Parameters& parameters, const std::vector<std::string_view>& known);

}  // namespace lectern::http
