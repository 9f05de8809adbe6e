// The text of one WebVTT cue (section 6.4): tags and character references taken out, and
// what they tell kept as the times of words and the names of voices.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "indexer/recordings/cue.hpp"

namespace lectern::recordings {

// Fills the cue, whose begin and end are known, line by line.  Text inside <rt> goes: it
// is how the word before it is read, not another word.  A "<" that begins no tag is text.
class VttText {
 public:
  explicit VttText(Cue& cue) : cue_(cue) {}  // borrowed

  void add_line(std::string_view line);

 private:
  void add_run(std::string_view run);
  void add_tag(std::string_view tag);
  void add_time(std::string_view tag);

  Cue& cue_;
  bool first_line_ = true;
  bool in_ruby_text_ = false;
  std::optional<std::chrono::milliseconds> next_word_;  // of the text that comes next
};

}  // namespace lectern::recordings
