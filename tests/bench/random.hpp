// Chance that is the same on every machine: the standard's engines are, its distributions
// are not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace lectern::bench {

class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  std::uint64_t bits() { return engine_(); }
  // Less than `count`, which is not 0.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(engine_() % count); }
  // From 0 to, but without, 1.
  double share() { return static_cast<double>(engine_() >> 11) * 0x1p-53; }
  bool happens(double probability) { return share() < probability; }

 private:
  std::mt19937_64 engine_;
};

}  // namespace lectern::bench
