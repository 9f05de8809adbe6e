// What absolute addresses on this server begin with: "https://lectern.example".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lectern::http {

// Of an address as somebody set it: its scheme (http or https), host and port, without a slash at
// the end.  Absent when there is more to it, or it is none.
std::optional<std::string> read_origin(std::string_view url);

// By the Host header, which anybody can set: one that cannot be a host is not repeated.
std::string origin_by_host(std::string_view host);

}  // namespace lectern::http
