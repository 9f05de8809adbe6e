#include "indexer/recordings/state.hpp"

#include <algorithm>

namespace lectern::recordings {

std::optional<State> parse_state(std::string_view name) {
  const auto* const found = std::find(kStateNames.begin(), kStateNames.end(), name);
  if (found == kStateNames.end()) return std::nullopt;
  return static_cast<State>(found - kStateNames.begin());
}

}  // namespace lectern::recordings
