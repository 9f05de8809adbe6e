#include "server/http/origin.hpp"

#include <algorithm>

namespace lectern::http {
namespace {

constexpr std::size_t kLongestHost = 255;  // RFC 1035, 2.3.4

// A name, an address, an address of IPv6 in brackets; with or without a port.  Stricter than
// RFC 3986 (3.2.2), which allows signs that mean something in markup.
bool is_host(std::string_view host) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view{"-._:[]"}.find(c) != std::string_view::npos;
  };
  return !host.empty() && host.size() <= kLongestHost &&
         std::all_of(host.begin(), host.end(), is_plain);
}

}  // namespace

std::optional<std::string> read_origin(std::string_view url) {
  if (url.ends_with('/')) url.remove_suffix(1);
  for (const std::string_view scheme : {"https://", "http://"})
    if (url.starts_with(scheme) && is_host(url.substr(scheme.size()))) return std::string{url};
  return std::nullopt;
}

std::string origin_by_host(std::string_view host) {
  return "http://" + (is_host(host) ? std::string{host} : std::string{"localhost"});
}

}  // namespace lectern::http
