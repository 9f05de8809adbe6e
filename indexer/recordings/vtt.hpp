// WebVTT (https://www.w3.org/TR/webvtt1/) as clubs' recordings have it, into cues.
//
// By the standard's own parser (section 6.1) a line with an arrow begins a cue wherever it
// stands, and nothing outside a cue matters to us: the header, identifiers, NOTE, STYLE and
// REGION blocks all pass without being told apart.  Never throws on odd input: a cue whose
// times cannot be read is counted and the rest is still used.
#pragma once

#include <string_view>

#include "indexer/recordings/cue.hpp"

namespace lectern::recordings {

Captions read_vtt(std::string_view bytes);

}  // namespace lectern::recordings
