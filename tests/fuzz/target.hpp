// What every fuzz target is: one function that hands hostile bytes to the code that reads
// them and aborts when a promise of that code is broken.  libFuzzer calls it in the `fuzz`
// build (tools/fuzz), replay.cpp in every other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace lectern::fuzz {

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

inline void require(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "Not kept: %s\n", promise);
  std::abort();
}

}  // namespace lectern::fuzz
