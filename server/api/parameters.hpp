// Reads a search request from parameters as addresses have them.  Strict, so that a
// misspelt filter is not taken for no filter.
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "server/search/request.hpp"
#include "server/search/session_passages.hpp"

namespace lectern::api {

using Parameters = std::multimap<std::string, std::string>;

// What is unknown or impossible; names the parameter, for whoever gave it.
class WrongParameter : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Throws WrongParameter.
search::Request read_search_request(const Parameters& parameters);

struct SuggestRequest {
  std::string typed;
  std::size_t most = 8;
};

// Throws WrongParameter.
SuggestRequest read_suggest_request(const Parameters& parameters);

// Like a session or like a passage; the id of the other is empty.
struct SimilarRequest {
  std::string session, passage;
  std::size_t most = 6;
};

// Throws WrongParameter.
SimilarRequest read_similar_request(const Parameters& parameters);

// Throws WrongParameter.
search::PassagesRequest read_passages_request(const Parameters& parameters);

// The parameter `q` alone.  Throws WrongParameter.
std::string read_query(const Parameters& parameters);

// All but those of these names: throws WrongParameter.
void refuse_unknown(const Parameters& parameters, const std::vector<std::string_view>& known);

}  // namespace lectern::api
