// lectern-reindex whose web lies on this machine:
//   LECTERN_LOOPBACK     host=port, host=port, …
//   LECTERN_AUTHORITIES  the PEM file of who vouches for them
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>

#include "indexer/commands/commands.hpp"

namespace {

lectern::remote::Network network_of_test() {
  lectern::remote::Network network;
  std::istringstream hosts{std::getenv("LECTERN_LOOPBACK")};
  for (std::string entry; std::getline(hosts, entry, ',');) {
    const std::size_t equals = entry.find('=');
    network.loopback[entry.substr(0, equals)] =
        static_cast<std::uint16_t>(std::stoi(entry.substr(equals + 1)));
  }
  network.authorities = std::getenv("LECTERN_AUTHORITIES");
  return network;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    auto parsed = lectern::commands::parse_options(argc, argv);
    if (const int* code = std::get_if<int>(&parsed)) return *code;
    auto& options = std::get<lectern::commands::Options>(parsed);
    options.network = network_of_test();
    options.pauses = {std::chrono::milliseconds{0}, std::chrono::milliseconds{0}};
    return lectern::commands::reindex(options);
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return lectern::commands::kFailed;
  }
}
