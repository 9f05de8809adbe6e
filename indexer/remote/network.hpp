// How the network is reached: limits, a proxy, and for tests a small web of their own on
// this machine.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace lectern::remote {

struct Network {
  std::chrono::milliseconds connect_limit{15'000};  // finding the name included
  std::chrono::milliseconds total_limit{120'000};   // of a download, its redirects included
  std::chrono::seconds stall_limit{30};             // with less than 100 bytes a second

  // "http://proxy.example:3128"; empty: none.  A proxy finds names by itself, so that the
  // address which is reached in the end cannot be checked here: a name that this machine
  // knows as private is refused, and beyond that the proxy's own rules hold.
  std::string proxy;

  // Tests only.  These hosts are servers of this machine (127.0.0.1), reached at these ports
  // though their addresses say https://host/; no other private address is reached.
  std::map<std::string, std::uint16_t> loopback;
  // Tests only.  What these names mean, in place of what name servers say: a numeric address,
  // which the rules hold for; empty: there is no such name.
  std::map<std::string, std::string> names;
  // Who vouches for servers (PEM) in place of the system's authorities; empty: those.
  std::filesystem::path authorities;
};

// The user's own proxy for https: `https_proxy` or `HTTPS_PROXY`.  Other variables are not
// looked at: `http_proxy` is for what is never used here, and `no_proxy` would open a second
// way around the rules.
Network network_of_user();

// "Lectern/0.1.0", as servers see it.
std::string user_agent();

}  // namespace lectern::remote
