#include "indexer/remote/state.hpp"

#include <algorithm>
#include <array>

namespace lectern::remote {
namespace {

constexpr std::array<std::string_view, 10> kNames = {
    "not_fetched",    "fetched",   "not_found", "forbidden", "too_large",
    "not_a_document", "throttled", "network",   "refused",   "unobtainable"};

}  // namespace

std::string_view to_string(State state) { return kNames[static_cast<std::size_t>(state)]; }

std::optional<State> state_of(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<State>(found - kNames.begin());
}

}  // namespace lectern::remote
