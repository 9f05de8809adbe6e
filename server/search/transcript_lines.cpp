#include "server/search/transcript_lines.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "indexer/schema/script.hpp"
#include "indexer/schema/time_table.hpp"

namespace lectern::search {
namespace {

// No stretch repeats more than this of the one before.
constexpr std::size_t kMostRepeated = 1000;  // bytes

constexpr double kShortest = 5, kBest = 8, kLongest = 12;  // seconds of a line

// How good a place to cut is, in seconds that the line may be away from the best length.
constexpr double kSentenceEnd = 4;
constexpr double kClauseEnd = 1.5;
constexpr double kPause = 2;
constexpr double kPauseSeconds = 1.5;  // from one word's begin to the next's

// What is said at one time: a word, or a cue where captions have no more.
struct Piece {
  std::size_t begin, end;  // bytes of the text
  double second;           // since the stretch's begin
};

bool is_blank(char byte) { return byte == ' ' || byte == '\n'; }

// Whether words end before this byte.
bool is_between_words(std::string_view text, std::size_t at) {
  return at == 0 || at == text.size() || is_blank(text[at]) || is_blank(text[at - 1]) ||
         schema::ends_without_spaces(text.substr(0, at));
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

schema::TimeTable times_of(const schema::PassageRecord& stretch) {
  return schema::decode_time_table(stretch.times).value_or(schema::TimeTable{});
}

double seconds(std::chrono::milliseconds time) {
  return std::chrono::duration<double>{time}.count();
}

std::vector<Piece> pieces_of(std::string_view text, const schema::TimeTable& times,
                             std::size_t from) {
  std::vector<Piece> pieces{{from, text.size(), seconds(schema::time_at(times, from))}};
  for (const schema::TimeMark& mark : times) {
    if (mark.offset <= from || mark.offset >= text.size()) continue;
    pieces.back().end = mark.offset;
    pieces.push_back(
        {mark.offset, text.size(), seconds(std::chrono::milliseconds{mark.milliseconds})});
  }
  return pieces;
}

// Of a line that begins at `start` and ends before the piece `next`.
double worth_of_cut(std::string_view text, const std::vector<Piece>& pieces, double start,
                    std::size_t next) {
  const std::string_view last =
      trimmed(text.substr(pieces[next - 1].begin, pieces[next].begin - pieces[next - 1].begin));
  double worth = -std::abs(pieces[next].second - start - kBest);
  if (schema::ends_sentence(last))
    worth += kSentenceEnd;
  else if (last.ends_with(',') || last.ends_with(';') || last.ends_with(':'))
    worth += kClauseEnd;
  if (pieces[next].second - pieces[next - 1].second >= kPauseSeconds) worth += kPause;
  return worth;
}

// One beyond the last piece of the line that begins with the piece `first`.
std::size_t end_of_line(std::string_view text, const std::vector<Piece>& pieces,
                        std::size_t first) {
  const double start = pieces[first].second;
  if (pieces.back().second - start < kBest) return pieces.size();
  std::size_t best = 0;
  double best_worth = 0;
  for (std::size_t next = first + 1; next < pieces.size(); ++next) {
    const double lasts = pieces[next].second - start;
    if (lasts < kShortest) continue;
    if (lasts > kLongest) return best > 0 ? best : next;
    const double worth = worth_of_cut(text, pieces, start, next);
    if (best == 0 || worth > best_worth) best = next, best_worth = worth;
  }
  return best > 0 ? best : pieces.size();
}

}  // namespace

std::size_t repeated_bytes(const schema::PassageRecord& before,
                           const schema::PassageRecord& stretch) {
  const schema::TimeTable times = times_of(before);
  if (before.url != stretch.url || !before.start_s || !stretch.start_s || times.empty()) return 0;
  // What begins after all that was said before repeats nothing of it.
  const double over = static_cast<double>(*before.start_s) + 1 +
                      seconds(std::chrono::milliseconds{times.back().milliseconds});
  if (static_cast<double>(*stretch.start_s) > over) return 0;
  const std::string_view earlier = before.text, text = stretch.text;
  for (std::size_t size = std::min({earlier.size(), text.size(), kMostRepeated}); size > 0; --size)
    if (earlier.ends_with(text.substr(0, size)) && is_between_words(text, size) &&
        is_between_words(earlier, earlier.size() - size))
      return size;
  return 0;
}

std::vector<TranscriptLine> lines_of(const schema::PassageRecord& stretch, std::size_t from) {
  const std::string_view text = stretch.text;
  const std::vector<Piece> pieces = pieces_of(text, times_of(stretch), std::min(from, text.size()));
  std::vector<TranscriptLine> lines;
  for (std::size_t first = 0; first < pieces.size();) {
    const std::size_t end = end_of_line(text, pieces, first);
    const std::size_t begin = pieces[first].begin;
    const std::string_view line = trimmed(text.substr(begin, pieces[end - 1].end - begin));
    const auto second = static_cast<std::int64_t>(std::floor(pieces[first].second));
    if (!line.empty()) lines.push_back({stretch.start_s.value_or(0) + second, std::string{line}});
    first = end;
  }
  return lines;
}

}  // namespace lectern::search
