// What every caption file must keep to, whatever bytes it is made of.
#pragma once

#include "indexer/recordings/cue.hpp"

namespace lectern::fuzz {

// Reads on, from cues to stretches, and aborts when a promise on the way is broken.
void check_captions(const recordings::Captions& captions, std::size_t file_size);

}  // namespace lectern::fuzz
