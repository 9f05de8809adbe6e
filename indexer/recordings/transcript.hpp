// What was said in a recording, once and in order, with the time of every word: cues
// without what captions repeat (said_lines.hpp) and without sounds (sounds.hpp).  Marks of
// speakers stay: ">> ", "- ", "ADA:"; a voice that WebVTT names is written "Ada: " where it
// takes over.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/recordings/cue.hpp"

namespace lectern::recordings {

// A word; in Chinese and Japanese, which have no blanks, what the captions time as one, or a
// line, or a sentence of it.  Where captions time only their cues, the words of a cue share
// its begin, or, of a cue that lasts long, have estimated ones.
struct Piece {
  std::size_t offset = 0;  // in the transcript's text
  std::size_t length = 0;  // bytes
  std::chrono::milliseconds begin{0};
  std::chrono::milliseconds end{0};  // when it is surely over; not before `begin`
};

struct Transcript {
  std::string text;           // pieces with the blanks between them, in one line
  std::vector<Piece> pieces;  // by offset; by time as far as people do not talk at once

  std::string_view text_of(const Piece& piece) const {
    return std::string_view{text}.substr(piece.offset, piece.length);
  }
};

Transcript read_transcript(const std::vector<Cue>& cues);

}  // namespace lectern::recordings
