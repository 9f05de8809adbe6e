// Gathers one event of a json3 file, whose members come in any order.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/recordings/cue.hpp"

namespace lectern::recordings {

class Json3Event {
 public:
  void start(std::int64_t milliseconds) { start_ = milliseconds; }
  void duration(std::int64_t milliseconds) { duration_ = milliseconds; }
  void in_window() { in_window_ = true; }

  // Of the segment that end_segment() adds to the event.
  void segment_text(std::string_view text) { segment_ += text; }
  void segment_offset(std::int64_t milliseconds) { offset_ = milliseconds; }
  void end_segment();

  // Adds the cue that the event makes, if it has text, and is ready for the next event.
  void end(Captions& captions);

 private:
  void end_previous_in_window(Captions& captions, std::chrono::milliseconds at) const;

  struct Segment {
    std::size_t offset;  // of its first character that is no blank
    std::int64_t milliseconds;
  };

  std::optional<std::int64_t> start_;
  std::int64_t duration_ = 0;
  bool in_window_ = false;
  std::string text_;
  std::vector<Segment> words_;
  std::string segment_;
  std::optional<std::int64_t> offset_;
  bool previous_in_window_ = false;  // whether the last cue may still be on the screen
};

}  // namespace lectern::recordings
