// A recording's passages: what is said in it, its chapters, and what its uploader wrote below
// it.  Whatever of that is missing is left out.
#pragma once

#include <optional>
#include <vector>

#include "indexer/recordings/holding.hpp"
#include "indexer/recordings/video.hpp"
#include "indexer/schema/documents.hpp"

namespace lectern::archive {

// Its metadata, when there is any that can be read.
std::optional<recordings::Video> read_video(const recordings::Holding& holding);

// In the recording's order by kind.  A file that is damaged says nothing.
std::vector<schema::PassageRecord> recording_passages(const schema::SessionRecord& session,
                                                      const schema::RecordingRecord& recording,
                                                      const recordings::Holding& holding);

}  // namespace lectern::archive
