// A picture without what is larger than letters: lines, frames, icons and photographs.  Where
// they stand among a few labels, as in diagrams, OCR takes the whole for a drawing and reads
// nothing; without them it reads the labels.
#pragma once

#include <optional>

#include "indexer/worker/picture.hpp"

namespace lectern::worker {

// Dark marks on lighter surroundings that are as small as letters, or a few letters that
// touch, on white.  `grey` is a whole page, by whose width the size of letters is judged.
// Absent when there is not the memory for it.
std::optional<Picture> letters_alone(const Picture& grey);

}  // namespace lectern::worker
