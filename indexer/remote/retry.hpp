// When a remote document is asked for again.
#pragma once

#include <chrono>
#include <optional>

#include "indexer/remote/state.hpp"

namespace lectern::remote {

struct Attempt {
  State state = State::kNotFetched;
  int attempts = 1;  // in a row that ended in this state, this one included
  std::chrono::sys_seconds at;
  std::optional<std::chrono::seconds> retry_after = {};  // as the server asked
};

// A document that is here is looked at again after 30 days; what failed, after a wait by its
// state that doubles with every attempt, up to a limit.  `jitter` in [0, 1) makes waits up to
// half as long again, so that what failed together is not tried again together.
std::chrono::sys_seconds next_try(const Attempt& attempt, double jitter);

}  // namespace lectern::remote
