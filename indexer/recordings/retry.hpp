// When a recording that is not complete is asked for again.
#pragma once

#include <chrono>
#include <optional>

#include "indexer/recordings/state.hpp"

namespace lectern::recordings {

struct Attempt {
  State state = State::kNotFetched;
  int attempts = 1;  // in a row that ended in this state, this one included
  std::chrono::sys_seconds at;
  // Then, when it is known; negative before an event.
  std::optional<std::chrono::seconds> video_age;
};

// Absent when it need not be asked for again.  Waits double with every attempt, up to a
// limit by state.  `jitter` in [0, 1) makes them up to half as long again, so that what
// failed together is not tried again together.  Captions appear hours after a video: a
// young one without them is asked for again soon, however often it was; an event that is yet
// to come, an hour after its begin, or in a week if that is sooner.
std::optional<std::chrono::sys_seconds> next_try(const Attempt& attempt, double jitter);

}  // namespace lectern::recordings
