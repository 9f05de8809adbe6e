// Sounds that captions describe: [Music], (applause), ♪.  They are not what was said.
#pragma once

#include <string>

namespace lectern::recordings {

// Overwrites them with as many blanks, so that every other byte keeps its place.
//
// What stands in brackets is a sound when it names one, in the languages seen, or when a
// line holds nothing beside square brackets, which automatic captions use for nothing else.
// "[Ada]: Yes" is a speaker, and "the [CLS] token" or "(as we saw)" was said.  Of a song
// between notes only the notes go.
void blank_sounds(std::string& line);

}  // namespace lectern::recordings
