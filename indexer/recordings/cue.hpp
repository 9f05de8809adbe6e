// What a caption file says should be on screen, and when: the common form of every
// caption format.  A cue is what the file has, repetitions and all; transcript.hpp makes
// of it what was said.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace lectern::recordings {

// Longer than any recording, and small enough that milliseconds fit 32 bits.
inline constexpr std::chrono::hours kLongestRecording{1000};

// The word at this byte of a cue's text has a time of its own.
struct WordTime {
  std::size_t offset = 0;
  std::chrono::milliseconds begin{0};

  bool operator==(const WordTime&) const = default;
};

// From this byte on, a cue's text is spoken by somebody the file names.
struct Voice {
  std::size_t offset = 0;
  std::string name;
};

// Times count from the recording's start; 0 <= begin <= end < kLongestRecording.
struct Cue {
  std::chrono::milliseconds begin{0};
  std::chrono::milliseconds end{0};
  std::string text;             // UTF-8, lines joined by '\n'; blank lines are kept: they tell
                                // how captions roll
  std::vector<WordTime> words;  // by offset; only where the format times its words
  std::vector<Voice> voices;    // by offset
};

struct Captions {
  std::vector<Cue> cues;    // in the file's order, which may not be that of time
  std::size_t skipped = 0;  // cues whose times could not be read
  std::string problem;      // empty, or a sentence: why this is not all there should be
};

}  // namespace lectern::recordings
