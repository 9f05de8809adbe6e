#include "indexer/recordings/stretches.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "indexer/schema/script.hpp"

namespace lectern::recordings {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

// What belongs together does not go on after it.
constexpr seconds kSilence{5};

// What a stretch repeats of the one before: as many sentences as make this many words, or
// only the words where that would be too much.
constexpr std::size_t kRepeatedWords = 8;
constexpr std::size_t kMostRepeatedWords = 30;
constexpr seconds kLongestRepeat{15};
constexpr std::size_t kLargestRepeat = 600;  // bytes

// How good a place to cut is.  A sentence's end is worth two seconds of pause, and the
// pause is not worth a stretch at the end of what is allowed.
constexpr double kSentenceEnd = 8;
constexpr double kPauseSecond = 4;
constexpr double kMostPauseSeconds = 3;
constexpr double kNewTime = 2;   // the next piece is not said in the same cue
constexpr double kDistance = 4;  // taken off at the ends of the window

using Pieces = std::vector<Piece>;

// Pieces [first, last) that one chapter holds and no silence breaks.  What is said goes on
// from `before`, which is `first` after a silence: a chapter's begin is set by hand, to a
// second, and often in the middle of a sentence.
struct Section {
  std::size_t before, first, last;
  std::optional<std::size_t> chapter;
};

// Indices of the chapters, by time.
std::vector<std::size_t> in_order(const std::vector<Chapter>& chapters) {
  std::vector<std::size_t> order(chapters.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return chapters[a].begin < chapters[b].begin;
  });
  return order;
}

std::vector<Section> sections_of(const Pieces& pieces, const std::vector<Chapter>& chapters) {
  const std::vector<std::size_t> order = in_order(chapters);
  auto next = order.begin();
  std::vector<Section> sections;
  milliseconds over{0};
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const bool silence = i == 0 || pieces[i].begin - over >= kSilence;
    bool breaks = silence;
    std::optional<std::size_t> chapter = i == 0 ? std::nullopt : sections.back().chapter;
    for (; next != order.end() && chapters[*next].begin <= pieces[i].begin; ++next) {
      chapter = *next;
      breaks = true;
    }
    if (breaks) sections.push_back({silence ? i : sections.back().first, i, i, chapter});
    sections.back().last = i + 1;
    over = i == 0 ? pieces[i].end : std::max(over, pieces[i].end);
  }
  return sections;
}

class SectionCutter {
 public:
  SectionCutter(const Transcript& transcript, const Section& section)
      : transcript_(transcript), pieces_(transcript.pieces), section_(section) {}

  void cut(std::vector<Stretch>& stretches) const {
    std::size_t done = section_.first;  // pieces before it are in a stretch already
    std::size_t first = done == section_.before ? done : begin_of_repeated(section_.before, done);
    while (done < section_.last) {
      const std::size_t last = end_of_stretch(first, done);
      stretches.push_back(stretch(first, last));
      done = last;
      if (done < section_.last) first = begin_of_repeated(first, last);
    }
  }

 private:
  milliseconds lasts(std::size_t first, std::size_t last) const {
    return pieces_[last - 1].end - pieces_[first].begin;
  }

  std::size_t size(std::size_t first, std::size_t last) const {
    return pieces_[last - 1].offset + pieces_[last - 1].length - pieces_[first].offset;
  }

  bool fits(std::size_t first, std::size_t last) const {
    return lasts(first, last) <= kLongestStretch && size(first, last) <= kLargestStretch;
  }

  // One beyond the last piece of the stretch that begins with `first` and must go beyond
  // `done`.
  std::size_t end_of_stretch(std::size_t first, std::size_t done) const {
    if (done + 1 >= section_.last || fits(first, section_.last)) return section_.last;
    const milliseconds longest = longest_that_leaves_enough(first);
    std::size_t best = done + 1;
    double best_worth = worth_of_cut(first, best, longest);
    for (std::size_t last = done + 2; last < section_.last && fits(first, last); ++last) {
      const double worth = worth_of_cut(first, last, longest);
      if (worth >= best_worth) best = last, best_worth = worth;
    }
    return best;
  }

  // What a stretch may last so that not too little is left for one more.
  milliseconds longest_that_leaves_enough(std::size_t first) const {
    const milliseconds all = lasts(first, section_.last);
    return std::clamp<milliseconds>(all - kShortestStretch, kShortestStretch, kLongestStretch);
  }

  // Cuts that leave the window are taken only where there is no other.
  double worth_of_cut(std::size_t first, std::size_t last, milliseconds longest) const {
    const milliseconds lasting = lasts(first, last);
    if (lasting < kShortestStretch || lasting > longest)
      return -1000 - std::abs(seconds_in(lasting - kShortestStretch));
    const double pause = seconds_in(pieces_[last].begin - pieces_[last - 1].end);
    const double middle = seconds_in(kShortestStretch + longest) / 2;
    const double width = std::max(seconds_in(longest - kShortestStretch) / 2, 1.0);
    double worth = kPauseSecond * std::clamp(pause, 0.0, kMostPauseSeconds) -
                   kDistance * std::abs(seconds_in(lasting) - middle) / width;
    if (sentence_ends(last)) worth += kSentenceEnd;
    if (pieces_[last].begin > pieces_[last - 1].begin) worth += kNewTime;
    return worth;
  }

  static double seconds_in(milliseconds time) {
    return std::chrono::duration<double>{time}.count();
  }

  // Before the piece `at`.  What goes on in lower-case goes on with the sentence ("vs. a");
  // another speaker does not.
  bool sentence_ends(std::size_t at) const {
    const std::string_view next = transcript_.text_of(pieces_[at]);
    if (next.starts_with(">>")) return true;
    return schema::ends_sentence(transcript_.text_of(pieces_[at - 1])) &&
           !(next[0] >= 'a' && next[0] <= 'z');
  }

  // Where the stretch after [first, last) begins.
  std::size_t begin_of_repeated(std::size_t first, std::size_t last) const {
    std::size_t words = 0, begin = last;
    for (std::size_t i = last - 1; i > first; --i) {
      const bool enough = words >= kRepeatedWords;
      words += schema::words_in(transcript_.text_of(pieces_[i]));
      if (words > kMostRepeatedWords || lasts(i, last) > kLongestRepeat ||
          size(i, last) > kLargestRepeat)
        break;
      if (!enough) begin = i;
      if (words >= kRepeatedWords && sentence_ends(i)) return i;
    }
    return begin;
  }

  Stretch stretch(std::size_t first, std::size_t last) const {
    Stretch stretch;
    stretch.begin = pieces_[first].begin;
    stretch.end = pieces_[first].end;
    stretch.text = transcript_.text.substr(pieces_[first].offset, size(first, last));
    stretch.chapter = section_.chapter;
    for (std::size_t i = first; i < last; ++i) {
      add_time(stretch, pieces_[i].offset - pieces_[first].offset, pieces_[i].begin);
      stretch.end = std::max(stretch.end, pieces_[i].end);
    }
    return stretch;
  }

  static void add_time(Stretch& stretch, std::size_t offset, milliseconds time) {
    const auto since =
        static_cast<std::uint32_t>(std::max(time - stretch.begin, milliseconds{0}).count());
    if (!stretch.times.empty() && stretch.times.back().milliseconds == since) return;
    stretch.times.push_back({static_cast<std::uint32_t>(offset), since});
  }

  const Transcript& transcript_;
  const Pieces& pieces_;
  const Section& section_;
};

}  // namespace

std::vector<Stretch> cut_stretches(const Transcript& transcript,
                                   const std::vector<Chapter>& chapters) {
  std::vector<Stretch> stretches;
  for (const Section& section : sections_of(transcript.pieces, chapters))
    SectionCutter{transcript, section}.cut(stretches);
  return stretches;
}

milliseconds time_at(const Stretch& stretch, std::size_t offset) {
  return stretch.begin + time_at(stretch.times, offset);
}

}  // namespace lectern::recordings
