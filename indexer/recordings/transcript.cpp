#include "indexer/recordings/transcript.hpp"

#include <algorithm>
#include <string_view>

#include "indexer/recordings/said_lines.hpp"
#include "indexer/recordings/sounds.hpp"
#include "indexer/schema/script.hpp"

namespace lectern::recordings {
namespace {

using std::chrono::milliseconds;

// A word with a time of its own is over by then, so that silence after it counts as such.
constexpr milliseconds kLongestWord{1000};

// The words of a cue that lasts longer get times in proportion to their place in it: its
// begin would be too far from where they are said.
constexpr milliseconds kLongCue{10'000};

constexpr std::size_t kLongestPiece = 400;  // bytes; a "word" beyond it is cut

// Where the pieces of a line begin and end: at blanks, at words' times, after a full stop
// of Chinese or Japanese, and where they would be too long.
class Cutter {
 public:
  Cutter(const Line& line, std::string_view text)
      : text_(text), start_(line.begin), words_(line.cue->words) {}

  // The next piece, as a range in the line's own text; empty at its end.
  struct Range {
    std::size_t begin, end;
  };
  Range next() {
    const std::size_t begin = std::min(text_.find_first_not_of(' ', at_), text_.size());
    const std::string_view most = text_.substr(begin, kLongestPiece + 1);
    std::size_t length = std::min(most.find(' '), most.size());
    length = std::min(length, next_time(begin) - begin);
    length = std::min(length, schema::inner_sentence_end(most.substr(0, length)));
    if (length > kLongestPiece) length = schema::character_boundary(most, kLongestPiece);
    const std::size_t end = begin + length;
    at_ = end;
    return {begin, end};
  }

 private:
  std::size_t next_time(std::size_t after) const {
    const auto word = std::upper_bound(
        words_.begin(), words_.end(), start_ + after,
        [](std::size_t offset, const WordTime& time) { return offset < time.offset; });
    return word == words_.end() ? text_.size() : std::min(word->offset - start_, text_.size());
  }

  std::string_view text_;  // of the line, sounds blanked out
  std::size_t start_;      // of the line in its cue
  const std::vector<WordTime>& words_;
  std::size_t at_ = 0;
};

struct Times {
  milliseconds begin, end;
};

// Of the piece at this byte of the line's cue.
Times times_at(const Line& line, std::size_t offset) {
  const Cue& cue = *line.cue;
  const milliseconds duration = cue.end - cue.begin;
  if (cue.words.empty()) {
    if (duration <= kLongCue) return {cue.begin, cue.end};
    const double share = static_cast<double>(offset - line.new_from) /
                         static_cast<double>(cue.text.size() - line.new_from);
    const auto begin = cue.begin + std::chrono::duration_cast<milliseconds>(duration * share);
    return {begin, cue.end};
  }
  const auto after =
      std::upper_bound(cue.words.begin(), cue.words.end(), offset,
                       [](std::size_t at, const WordTime& time) { return at < time.offset; });
  const milliseconds begin = after == cue.words.begin() ? cue.begin : std::prev(after)->begin;
  return {begin, std::max(begin, std::min(cue.end, begin + kLongestWord))};
}

class Writer {
 public:
  void add(const Line& line) {
    std::string text{line.text()};
    blank_sounds(text);
    Cutter cutter{line, text};
    bool first = true;
    for (auto range = cutter.next(); range.begin < range.end; range = cutter.next()) {
      const std::string_view piece =
          std::string_view{text}.substr(range.begin, range.end - range.begin);
      const Times times = times_at(line, line.begin + range.begin);
      const bool voiced = add_voice(*line.cue, line.begin + range.begin, times);
      const bool spaced = range.begin > 0 && text[range.begin - 1] == ' ';
      add_piece(piece, times, voiced || (first ? needs_blank(piece) : spaced));
      first = false;
    }
  }

  Transcript take() { return std::move(transcript_); }

 private:
  // Lines join with a blank, but not where the language has none.
  bool needs_blank(std::string_view next) const {
    return !schema::ends_without_spaces(transcript_.text) || !schema::begins_without_spaces(next);
  }

  bool add_voice(const Cue& cue, std::size_t offset, const Times& times) {
    const auto after =
        std::upper_bound(cue.voices.begin(), cue.voices.end(), offset,
                         [](std::size_t at, const Voice& voice) { return at < voice.offset; });
    if (after == cue.voices.begin()) return false;
    const Voice& voice = *std::prev(after);
    if (voice.name.empty() || voice.name == speaker_) return false;
    speaker_ = voice.name;
    add_piece(speaker_.substr(0, schema::character_boundary(speaker_, kLongestPiece)) + ':', times,
              true);
    return true;
  }

  void add_piece(std::string_view text, const Times& times, bool blank_before) {
    std::vector<Piece>& pieces = transcript_.pieces;
    if (blank_before && !pieces.empty()) transcript_.text += ' ';
    if (!pieces.empty() && pieces.back().begin < times.begin)
      pieces.back().end = std::min(pieces.back().end, times.begin);
    pieces.push_back({transcript_.text.size(), text.size(), times.begin, times.end});
    transcript_.text += text;
  }

  Transcript transcript_;
  std::string speaker_;
};

}  // namespace

Transcript read_transcript(const std::vector<Cue>& cues) {
  Writer writer;
  for (const Line& line : said_lines(cues)) writer.add(line);
  return writer.take();
}

}  // namespace lectern::recordings
