// Makes inputs out of others: bytes flipped, cut out, doubled, put in, and the beginning of
// one with the end of another.  The same seed gives the same inputs everywhere.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace lectern::fuzz {

class Mutator {
 public:
  explicit Mutator(std::vector<std::string> inputs);  // at least one

  std::string next();

 private:
  std::size_t below(std::size_t bound);  // 0 when the bound is
  const std::string& any() { return inputs_[below(inputs_.size())]; }
  void change(std::string& bytes);

  std::vector<std::string> inputs_;
  std::uint64_t state_ = 0x4C656374;
};

}  // namespace lectern::fuzz
