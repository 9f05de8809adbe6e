#include "indexer/recordings/vtt.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "indexer/recordings/vtt_text.hpp"
#include "indexer/recordings/vtt_time.hpp"

namespace lectern::recordings {
namespace {

constexpr std::string_view kArrow = "-->";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Lines end in CR LF, LF or CR.
class Lines {
 public:
  explicit Lines(std::string_view bytes) : bytes_(bytes), feed_(find_feed()) {}

  bool empty() const { return at_ == bytes_.size(); }

  std::string_view next() {
    const std::string_view line = bytes_.substr(at_, feed_ - at_);
    const std::size_t carriage = line.find('\r');
    if (carriage != std::string_view::npos &&
        carriage + 1 < line.size()) {  // in the middle: it ends a line by itself
      at_ += carriage + 1;
      return line.substr(0, carriage);
    }
    at_ = std::min(feed_ + 1, bytes_.size());
    feed_ = find_feed();
    return line.substr(0, carriage);
  }

  std::string_view peek() const { return Lines{*this}.next(); }

 private:
  std::size_t find_feed() const { return std::min(bytes_.find('\n', at_), bytes_.size()); }

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::size_t feed_;  // the next LF at or after at_, looked for once
};

bool has_arrow(std::string_view line) { return line.find(kArrow) != std::string_view::npos; }

void skip_blanks(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
}

// "00:01.000 --> 00:04.000 align:start": settings tell where text stands on the screen.
// Who wrote an end before the begin still wrote a text; it is taken to end at once.
std::optional<Cue> read_timing(std::string_view line) {
  skip_blanks(line);
  const auto begin = take_vtt_time(line);
  skip_blanks(line);
  if (!begin || !line.starts_with(kArrow)) return std::nullopt;
  line.remove_prefix(kArrow.size());
  skip_blanks(line);
  const auto end = take_vtt_time(line);
  if (!end || (!line.empty() && line.front() != ' ' && line.front() != '\t')) return std::nullopt;
  Cue cue;
  cue.begin = *begin;
  cue.end = std::max(*begin, *end);
  return cue;
}

bool is_other_block(std::string_view line) {
  return line.starts_with("NOTE") || line.starts_with("STYLE") || line.starts_with("REGION");
}

// Automatic captions begin with a line that holds one blank.  Editors that trim lines make
// it an empty one, which by the standard would end the cue before its text.
bool text_was_cut_off(const Lines& after_empty_line) {
  Lines ahead = after_empty_line;
  const std::string_view line = ahead.next();
  return !line.empty() && !has_arrow(line) && !is_other_block(line) && !has_arrow(ahead.peek());
}

void read_text(Lines& lines, Cue& cue) {
  VttText text{cue};
  for (bool first = true; !lines.empty(); first = false) {
    const Lines before = lines;
    const std::string_view line = lines.next();
    if (has_arrow(line)) {
      lines = before;
      return;
    }
    if (line.empty() && !(first && text_was_cut_off(lines))) return;
    text.add_line(line);
  }
}

bool has_text(const Cue& cue) { return cue.text.find_first_not_of(" \n") != std::string::npos; }

}  // namespace

Captions read_vtt(std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  const bool signed_as_vtt = bytes.starts_with("WEBVTT");
  Captions captions;
  Lines lines{bytes};
  while (!lines.empty()) {
    const std::string_view line = lines.next();
    if (!has_arrow(line)) continue;
    std::optional<Cue> cue = read_timing(line);
    if (!cue) {
      ++captions.skipped;
      continue;
    }
    read_text(lines, *cue);
    if (has_text(*cue)) captions.cues.push_back(std::move(*cue));
  }
  if (!signed_as_vtt && captions.cues.empty())
    captions.problem = "This is no WebVTT file: it does not begin with WEBVTT and has no cues.";
  return captions;
}

}  // namespace lectern::recordings
