#include "indexer/remote/address.hpp"

#include <curl/curl.h>
#include <netdb.h>

#include <algorithm>
#include <cctype>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/remote/ip_address.hpp"

namespace lectern::remote {
namespace {

constexpr std::size_t kLongestUrl = 4096;

// libcurl's own parser, so that what is judged is what will be connected to.
using UrlPointer = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

std::optional<std::string> part_of(CURLU* url, CURLUPart part) {
  char* raw = nullptr;
  if (curl_url_get(url, part, &raw, 0) != CURLUE_OK || !raw) return std::nullopt;
  const std::unique_ptr<char, decltype(&curl_free)> text{raw, curl_free};
  return std::string{raw};
}

std::string_view trimmed(std::string_view text) {
  const auto space = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
  while (!text.empty() && space(text.front())) text.remove_prefix(1);
  while (!text.empty() && space(text.back())) text.remove_suffix(1);
  return text;
}

bool begins_with_scheme(std::string_view text, std::string_view scheme) {
  return text.size() > scheme.size() &&
         std::equal(scheme.begin(), scheme.end(), text.begin(), [](char a, char b) {
           return a == std::tolower(static_cast<unsigned char>(b));
         });
}

// http's usual port, which says nothing: "example.org:80/x" is example.org/x.
std::string without_port_80(std::string_view address) {
  const std::size_t end = std::min(address.find_first_of("/?#"), address.size());
  const std::string_view host = address.substr(0, end);
  if (!host.ends_with(":80") || host.ends_with("::80")) return std::string{address};
  return std::string{host.substr(0, host.size() - 3)}.append(address.substr(end));
}

// Blanks are common in links to files; everything else that is odd is left to the parser.
std::optional<std::string> as_https(std::string_view written) {
  std::string_view rest = trimmed(written);
  std::string unencrypted;
  if (begins_with_scheme(rest, "https://"))
    rest.remove_prefix(8);
  else if (begins_with_scheme(rest, "http://"))
    rest = unencrypted = without_port_80(rest.substr(7));
  else if (rest.starts_with("//"))
    rest.remove_prefix(2);
  else
    return std::nullopt;
  // More slashes, or those of Windows, are read differently by different programs.
  if (rest.starts_with('/') || rest.find('\\') != std::string_view::npos) return std::nullopt;
  std::string url = "https://";
  for (const char c : rest.substr(0, rest.find('#'))) {
    if (c == ' ')
      url += "%20";
    else
      url += c;
  }
  return url;
}

// Names that mean something only on a machine or in a network of somebody's own
// (RFC 6761, 6762, 8375, and what routers and companies use).
bool is_local_name(std::string_view host) {
  static constexpr std::string_view kSuffixes[] = {
      ".localhost", ".local", ".localdomain", ".internal", ".intranet", ".lan",
      ".home",      ".corp",  ".private",     ".arpa",     ".onion"};
  return host.find('.') == std::string_view::npos ||
         std::any_of(std::begin(kSuffixes), std::end(kSuffixes),
                     [&](std::string_view suffix) { return host.ends_with(suffix); });
}

// "127.1", "0x7f.0.0.1": names end with letters, so that this is a number in disguise.
bool ends_in_number(std::string_view host) {
  const std::string_view last = host.substr(host.rfind('.') + 1);
  return last.empty() || std::isdigit(static_cast<unsigned char>(last.front()));
}

std::optional<std::string> why_not(const std::string& host) {
  const bool bracketed = host.starts_with('[') && host.ends_with(']');
  if (const auto ip = IpAddress::parse(bracketed ? host.substr(1, host.size() - 2) : host))
    return ip->is_public() ? std::nullopt
                           : std::optional{"leads to " + ip->text() +
                                           ", which is not an address of the public internet"};
  // Letters of other scripts mean what the program's locale makes of them, and some are only
  // other ways to write digits and dots.
  if (std::any_of(host.begin(), host.end(), [](unsigned char c) { return c >= 128; }))
    return "names its host in letters beyond ASCII; write it as name servers know it (xn--…)";
  const bool odd = std::any_of(host.begin(), host.end(), [](unsigned char c) {
    return !std::isalnum(c) && c != '-' && c != '.' && c != '_';
  });
  if (odd || host.starts_with('.') || host.find("..") != std::string::npos)
    return "names the host '" + host + "', which cannot be one";
  if (is_local_name(host)) return "leads to '" + host + "', a name of a private network";
  if (ends_in_number(host)) return "writes its host as the number " + host + ", which no page does";
  return std::nullopt;
}

struct FreeAddresses {
  void operator()(addrinfo* list) const { ::freeaddrinfo(list); }
};

// Absent when the name is not known.
std::optional<std::vector<IpAddress>> addresses_of(const std::string& host) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* raw = nullptr;
  if (::getaddrinfo(host.c_str(), "443", &hints, &raw) != 0) return std::nullopt;
  const std::unique_ptr<addrinfo, FreeAddresses> list{raw};
  std::vector<IpAddress> addresses;
  for (const addrinfo* entry = raw; entry; entry = entry->ai_next)
    if (const auto address = IpAddress::of(*entry->ai_addr)) addresses.push_back(*address);
  return addresses;
}

bool all_public(const std::vector<IpAddress>& addresses) {
  return std::all_of(addresses.begin(), addresses.end(),
                     [](const IpAddress& address) { return address.is_public(); });
}

}  // namespace

std::variant<Address, Refusal> check_address(const std::string& written) {
  const auto https = as_https(written);
  if (!https) return Refusal{"is not a web address: only http and https are followed"};
  if (https->size() > kLongestUrl) return Refusal{"is longer than any address should be"};
  const UrlPointer url{curl_url(), curl_url_cleanup};
  if (!url || curl_url_set(url.get(), CURLUPART_URL, https->c_str(), 0) != CURLUE_OK)
    return Refusal{"cannot be read as an address; check its spelling"};
  if (part_of(url.get(), CURLUPART_USER) || part_of(url.get(), CURLUPART_PASSWORD))
    return Refusal{"carries a user name or password, which are never sent"};
  if (const auto port = part_of(url.get(), CURLUPART_PORT); port && *port != "443")
    return Refusal{"asks for port " + *port + "; only the usual one of https is used"};

  curl_url_set(url.get(), CURLUPART_PORT, nullptr, 0);
  auto host = part_of(url.get(), CURLUPART_HOST);
  if (!host) return Refusal{"names a host that cannot be one"};
  std::transform(host->begin(), host->end(), host->begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (host->ends_with('.')) host->pop_back();
  if (const auto reason = why_not(*host)) return Refusal{*reason};
  if (curl_url_set(url.get(), CURLUPART_HOST, host->c_str(), 0) != CURLUE_OK)
    return Refusal{"names a host that cannot be one"};
  const auto text = part_of(url.get(), CURLUPART_URL);
  if (!text) return Refusal{"cannot be read as an address; check its spelling"};
  return Address{*text, *host};
}

bool is_public(const std::string& url) {
  const auto checked = check_address(url);
  const auto* address = std::get_if<Address>(&checked);
  if (!address) return false;
  if (address->host.starts_with('[')) return true;  // a number, which was judged already
  const auto addresses = addresses_of(address->host);
  return addresses && !addresses->empty() && all_public(*addresses);
}

bool is_public_behind_proxy(const std::string& url) {
  const auto checked = check_address(url);
  const auto* address = std::get_if<Address>(&checked);
  return address && (address->host.starts_with('[') || !has_private_address(address->host));
}

bool has_private_address(const std::string& host) {
  const auto addresses = addresses_of(host);
  return addresses && !all_public(*addresses);
}

}  // namespace lectern::remote
