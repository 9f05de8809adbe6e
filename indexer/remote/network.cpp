#include "indexer/remote/network.hpp"

#include <cstdlib>

namespace lectern::remote {

Network network_of_user() {
  Network network;
  for (const char* name : {"https_proxy", "HTTPS_PROXY"})
    if (const char* value = std::getenv(name); value && network.proxy.empty())
      network.proxy = value;
  return network;
}

std::string user_agent() { return "Lectern/" LECTERN_VERSION; }

}  // namespace lectern::remote
