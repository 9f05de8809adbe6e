// lectern-extract: reads documents for lectern-reindex, confined, one after the other.
// Started by the pool in ../extract with its socket as standard input.
#include <cstdio>
#include <exception>

#include "indexer/worker/confinement.hpp"
#include "indexer/worker/service.hpp"

int main() {
  using namespace lectern::worker;
  try {
    const lectern::process::Descriptor socket = take_over_standard_input();
    confine();
    serve(socket.get());
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(
        stderr,
        "lectern-extract: %s. It is started by lectern-reindex and is of no use by itself.\n",
        error.what());
    return 1;
  }
}
