// Reads a search request from URL parameters.  Strict, so that a misspelt filter is
// not taken for no filter: what is unknown or impossible is a Problem that names it.
#pragma once

#include <map>
#include <string>

#include "server/search/request.hpp"

namespace lectern::http {

using Parameters = std::multimap<std::string, std::string>;

search::Request read_search_request(const Parameters& parameters);

// For routes that take none.
void refuse_parameters(const Parameters& parameters);

}  // namespace lectern::http
