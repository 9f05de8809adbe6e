#include "tests/fuzz/mutator.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace lectern::fuzz {
namespace {

constexpr std::size_t kMostBytes = std::size_t{64} << 10;
constexpr std::size_t kMostChanges = 6;
constexpr std::size_t kMostRepetitions = 200;

// Where sizes, signs and texts tend to go wrong.
constexpr std::array kPieces = std::to_array<std::string_view>(
    {std::string_view{"\0\0\0\0", 4}, "\xFF\xFF\xFF\xFF", std::string_view{"\0\0\0\x80", 4},
     "\xFF\xFF\xFF\x7F", "\xC3", "\xE2\x80", "\xEF\xBB\xBF", "\r\n", "\n\n", "|", "[", "](", "<td>",
     "</", "2021-02-30", "99999999999999999999", "\"", "{", "\\u"});

}  // namespace

Mutator::Mutator(std::vector<std::string> inputs) : inputs_(std::move(inputs)) {}

std::string Mutator::next() {
  std::string bytes = any();
  for (std::size_t changes = 1 + below(kMostChanges); changes > 0; --changes) change(bytes);
  bytes.resize(std::min(bytes.size(), kMostBytes));
  return bytes;
}

void Mutator::change(std::string& bytes) {
  const std::size_t at = below(bytes.size());
  const std::size_t size = below(std::min<std::size_t>(bytes.size() - at, 64) + 1);
  switch (below(8)) {
    case 0:
      if (!bytes.empty()) bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
      break;
    case 1:
      if (!bytes.empty()) bytes[at] = static_cast<char>(below(256));
      break;
    case 2:
      bytes.resize(at);
      break;
    case 3:
      bytes.erase(at, size);
      break;
    case 4: {
      const std::string piece = bytes.substr(at, size);
      for (std::size_t times = below(kMostRepetitions); times > 0; --times) bytes.insert(at, piece);
      break;
    }
    case 5:
      bytes.insert(at, kPieces[below(kPieces.size())]);
      break;
    case 6:
      bytes.replace(at, std::min<std::size_t>(4, bytes.size() - at),
                    kPieces[below(kPieces.size())]);
      break;
    default: {
      const std::string& other = any();
      bytes = bytes.substr(0, at) + other.substr(below(other.size()));
      break;
    }
  }
}

// Steele and Lea's SplitMix64; the standard's distributions differ between libraries.
std::size_t Mutator::below(std::size_t bound) {
  state_ += 0x9E3779B97F4A7C15;
  std::uint64_t value = state_;
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
  value ^= value >> 31;
  return bound == 0 ? 0 : static_cast<std::size_t>(value % bound);
}

}  // namespace lectern::fuzz
