#include "tests/fuzz/captions.hpp"

#include "indexer/recordings/stretches.hpp"
#include "indexer/recordings/transcript.hpp"
#include "indexer/schema/time_table.hpp"
#include "indexer/schema/utf8.hpp"
#include "tests/fuzz/target.hpp"

namespace lectern::fuzz {
namespace {

using std::chrono::milliseconds;

void check(const recordings::Cue& cue) {
  require(milliseconds{0} <= cue.begin && cue.begin <= cue.end &&
              cue.end < recordings::kLongestRecording,
          "cues have their times within a recording, in order");
  require(schema::is_utf8(cue.text), "cues are UTF-8");
  std::size_t offset = 0;
  for (const recordings::WordTime& word : cue.words) {
    require(word.offset >= offset && word.offset <= cue.text.size(), "words lie in their cue");
    offset = word.offset;
  }
  for (const recordings::Voice& voice : cue.voices)
    require(voice.offset <= cue.text.size() && schema::is_utf8(voice.name),
            "voices lie in their cue");
}

void check(const recordings::Transcript& transcript) {
  std::size_t end = 0;
  for (const recordings::Piece& piece : transcript.pieces) {
    require(piece.offset >= end && piece.length > 0, "pieces follow each other");
    end = piece.offset + piece.length;
    require(end <= transcript.text.size(), "pieces lie in the text");
    require(milliseconds{0} <= piece.begin && piece.begin <= piece.end, "pieces have their times");
  }
  require(schema::is_utf8(transcript.text), "what was said is UTF-8");
  require(transcript.text.find('\n') == std::string::npos, "what was said is one line");
}

void check(const recordings::Stretch& stretch) {
  require(!stretch.text.empty() && schema::is_utf8(stretch.text), "stretches say something");
  require(stretch.text.size() <= recordings::kLargestStretch + 1000, "stretches are small");
  require(milliseconds{0} <= stretch.begin && stretch.begin <= stretch.end,
          "stretches have their times");
  for (const schema::TimeMark& mark : stretch.times)
    require(mark.offset < stretch.text.size(), "times are of words that are there");
  require(schema::decode_time_table(schema::encode(stretch.times)) == stretch.times,
          "times can be kept");
}

}  // namespace

void check_captions(const recordings::Captions& captions, std::size_t file_size) {
  for (const recordings::Cue& cue : captions.cues) check(cue);
  const recordings::Transcript transcript = recordings::read_transcript(captions.cues);
  check(transcript);
  std::size_t size = 0;
  for (const recordings::Stretch& stretch : recordings::cut_stretches(transcript, {})) {
    check(stretch);
    size += stretch.text.size();
  }
  // Stretches overlap, and what stands for a broken byte has three.
  require(size <= 6 * file_size + 100, "captions do not grow");
}

}  // namespace lectern::fuzz
