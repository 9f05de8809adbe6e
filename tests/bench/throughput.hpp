// How many requests a second a server answers when as many clients ask as it has threads, each
// over its own connection and one request after the other.
#pragma once

#include <string>
#include <vector>

namespace lectern::bench {

struct Throughput {
  double requests_per_second = 0;
  double client_share = 0;  // of the processors' time that was used, by clients and server
};

// Each client asks all targets once, from another place in them.
Throughput throughput(int port, std::size_t clients, const std::vector<std::string>& targets);

}  // namespace lectern::bench
