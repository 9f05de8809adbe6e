// Which addresses may be fetched.  Pages are written by anybody, so that a link could lead
// this program to what only this machine can reach: a router, a cloud's metadata, a service
// that listens to its own machine.  Only names of the public internet are asked, over https,
// without a password and at the usual port.
//
// check_address() judges the words of an address, before any network; client.hpp judges the
// number that a socket is about to be connected to, which no name server can change any more.
#pragma once

#include <string>
#include <variant>

#include "indexer/remote/network.hpp"

namespace lectern::remote {

struct Address {
  std::string url;   // https, without fragment
  std::string host;  // lower-case, no dot at its end
};

struct Refusal {
  std::string reason;  // "is not a web address", to be said of the link
};

// http: is read as https:.  Never asks the network.
std::variant<Address, Refusal> check_address(const std::string& url);

// The same, and whether all that name servers say of the host now is public.  For callers
// that hand the address to another program; false when the name is not known.
bool is_public(const std::string& url);

// The same where a proxy finds names by itself: what this machine knows as private is refused,
// and beyond that the proxy's own rules hold.
bool is_public_behind_proxy(const std::string& url);

// Whether name servers know a private address of the host.
bool has_private_address(const std::string& host);

}  // namespace lectern::remote
