#include "indexer/recordings/json3_event.hpp"

#include <algorithm>
#include <utility>

#include "indexer/recordings/caption_text.hpp"

namespace lectern::recordings {
namespace {

constexpr std::int64_t kLongest = std::chrono::milliseconds{kLongestRecording}.count();

}  // namespace

void Json3Event::end_segment() {
  const std::size_t word = segment_.find_first_not_of(" \n\t");
  if (offset_ && word != std::string::npos) {
    append_text(text_, std::string_view{segment_}.substr(0, word));
    words_.push_back({text_.size(), *offset_});
    append_text(text_, std::string_view{segment_}.substr(word));
  } else {
    append_text(text_, segment_);
  }
  segment_.clear();
  offset_.reset();
}

void Json3Event::end(Captions& captions) {
  const bool has_text = text_.find_first_not_of(" \n") != std::string::npos;
  const bool has_time = start_ && *start_ >= 0 && *start_ < kLongest;
  if (has_text && has_time) {
    Cue cue;
    cue.begin = std::chrono::milliseconds{*start_};
    cue.end = cue.begin + std::chrono::milliseconds{
                              std::clamp<std::int64_t>(duration_, 0, kLongest - 1 - *start_)};
    for (const Segment& word : words_)
      if (word.milliseconds >= 0 && word.milliseconds < kLongest - *start_)
        cue.words.push_back(
            {word.offset, cue.begin + std::chrono::milliseconds{word.milliseconds}});
    cue.text = std::exchange(text_, {});
    if (in_window_) end_previous_in_window(captions, cue.begin);
    captions.cues.push_back(std::move(cue));
    previous_in_window_ = in_window_;
  } else if (has_text) {
    ++captions.skipped;
  }
  start_.reset();
  duration_ = 0;
  in_window_ = false;
  text_.clear();
  words_.clear();
}

void Json3Event::end_previous_in_window(Captions& captions, std::chrono::milliseconds at) const {
  if (!previous_in_window_) return;
  Cue& previous = captions.cues.back();
  if (at >= previous.begin) previous.end = std::min(previous.end, at);
}

}  // namespace lectern::recordings
