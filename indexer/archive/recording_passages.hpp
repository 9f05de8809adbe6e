// A recording's passages: what is said in it, its chapters, and what its uploader wrote below
// it.  Whatever of that is missing is left out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/recordings/holding.hpp"
#include "indexer/recordings/video.hpp"
#include "indexer/schema/documents.hpp"

namespace lectern::archive {

// Its metadata, when there is any that can be read.
std::optional<recordings::Video> read_video(const recordings::Holding& holding);

struct RecordingPassages {
  std::vector<schema::PassageRecord> passages;  // in the recording's order by kind
  std::string problem;  // empty, or a sentence: why not all that is said is among them
};

// Of a file that is damaged, what can be read.
RecordingPassages recording_passages(const schema::SessionRecord& session,
                                     const schema::RecordingRecord& recording,
                                     const recordings::Holding& holding);

}  // namespace lectern::archive
