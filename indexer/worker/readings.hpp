// Puts together what two readings of the same picture found: of the whole, and of its letters
// alone (letters.hpp).
#pragma once

#include <vector>

#include "indexer/worker/recognition.hpp"

namespace lectern::worker {

// Words of both, in that order; where they see the same place differently, the better one's.
// Short words of the second reading have to be sure ones: without what they belonged to,
// curls and corners look like letters.
std::vector<RecognisedWord> join_readings(std::vector<RecognisedWord> whole,
                                          std::vector<RecognisedWord> letters);

}  // namespace lectern::worker
