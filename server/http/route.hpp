// The shape of an address, as the API's description writes it: "/api/sessions/{id}" is
// matched by every address that has something in the place of {id}.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::http {

struct Route {
  std::string_view shape;
  std::vector<std::string_view> parameters;  // that may follow it; others are refused
};

// What stands in the places in braces, none of it empty; absent when the path has another
// shape.  The path is percent-decoded: what stands in a place may hold slashes.
std::optional<std::vector<std::string>> match(std::string_view shape, std::string_view path);

}  // namespace lectern::http
