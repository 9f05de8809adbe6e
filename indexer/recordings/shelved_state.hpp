// The form in which a recording's state is kept:
//
//   {"state": "throttled", "reason": "…", "tried": "2026-01-15T12:00:00Z", "next_try": …|null,
//    "attempts": 2, "captions": {"file": "captions.en.vtt", "language": "en",
//                                "automatic": false} | null}
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/recordings/holding.hpp"

namespace lectern::recordings {

std::string state_file(const Holding& holding);

// With the captions' bare file name, and without `info`.  Absent when it is damaged.
std::optional<Holding> parse_state_file(std::string_view text);

}  // namespace lectern::recordings
