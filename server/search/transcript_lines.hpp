// A stretch of what was said, as lines to read along with: some five to twelve seconds each,
// cut where a sentence ends or somebody pauses.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/documents.hpp"

namespace lectern::search {

struct TranscriptLine {
  std::int64_t start_s = 0;  // of the recording
  std::string text;
};

// How many bytes of its text only repeat the end of the stretch before it: a stretch begins
// with the last sentence of the one before, so that a phrase is found whole in one of them.
std::size_t repeated_bytes(const schema::PassageRecord& before,
                           const schema::PassageRecord& stretch);

// Of a stretch's text from this byte on.  Without its table of times it is one line.
std::vector<TranscriptLine> lines_of(const schema::PassageRecord& stretch, std::size_t from);

}  // namespace lectern::search
