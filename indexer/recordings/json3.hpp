// json3, the captions of YouTube's own player, into cues:
//
//   {"events": [{"tStartMs": 3040, "dDurationMs": 6639, "wWinId": 1,
//                "segs": [{"utf8": "we"}, {"utf8": " are", "tOffsetMs": 80}]}, …]}
//
// An event with text is a cue; a segment's offset is the time of its word.  Automatic
// captions have no line twice here: that a window rolls up is an event of its own
// ("aAppend": 1) whose text is a line break.  Their events last until they have left the
// screen, though, so that a cue of a window is taken to end where its next one begins.
#pragma once

#include <string_view>

#include "indexer/recordings/cue.hpp"

namespace lectern::recordings {

// Never throws on odd input.  Of a file that breaks off, the cues before the break are
// kept and `problem` says where it broke.
Captions read_json3(std::string_view bytes);

}  // namespace lectern::recordings
