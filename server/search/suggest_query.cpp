#include "server/search/suggest_query.hpp"

#include <algorithm>
#include <span>

#include "server/search/name_words.hpp"

namespace lectern::search {
namespace {

constexpr std::size_t kMostBytes = 512;
constexpr std::size_t kBeginningFrom = 3;  // letters of a word that is not the last
constexpr std::size_t kMostOtherCuts = 8;
constexpr std::size_t kShortestPart = 2;
constexpr std::size_t kLongestJoined = 24;

// Of one word alone the most popular are looked at; several words leave few.
constexpr std::size_t kMostOfOneWord = 500;
constexpr std::size_t kMostOfWords = 5'000;
constexpr std::size_t kMostRanked = 200;

// One whole step between: what begins alike, what has the words, what resembles them.
constexpr double kStep = 10;
constexpr double kRepeatedKind = 0.7;

bool is_empty(const WordRange& range) { return range.begin >= range.end; }

std::vector<WordRange> ranges_of(const std::vector<WordRange>& resembling,
                                 const WordRange& beginning) {
  std::vector<WordRange> ranges = resembling;
  if (!is_empty(beginning)) ranges.push_back(beginning);
  return ranges;
}

}  // namespace

SuggestQuery::SuggestQuery(const SuggestIndex& index, std::string_view typed, std::size_t limit)
    : index_(index), limit_(limit), seen_(index.entries_.size()) {
  std::vector<NameWord> words = name_words(typed.substr(0, kMostBytes), kMostWords);
  Reading& reading = readings_.emplace_back();
  for (std::size_t i = 0; i < words.size(); ++i)
    reading.push_back(word(std::move(words[i].letters), i + 1 == words.size()));
}

std::vector<Suggestion> SuggestQuery::run() {
  if (readings_.front().empty()) return {};
  collect(0);
  if (found_.size() < limit_) {
    add_other_cuts();
    for (std::size_t i = 1; i < readings_.size(); ++i) collect(i);
  }
  if (found_.size() < limit_) {
    allow_edits();
    collect(0);
  }
  return best();
}

SuggestQuery::Word SuggestQuery::word(std::u32string letters, bool last) const {
  Word made;
  made.last = last;
  made.exact = index_.words_.exactly(letters);
  made.beginning = made.exact;
  if (last || letters.size() >= kBeginningFrom)
    made.beginning = index_.words_.beginning_with(letters);
  made.letters = std::move(letters);
  return made;
}

// "flash attention" may be "flashattention", and the other way round.
void SuggestQuery::add_other_cuts() {
  const Reading typed = readings_.front();
  const auto add = [&](std::size_t at, std::size_t replaced, std::vector<Word> words) {
    for (const Word& one : words)
      if (is_empty(one.last ? one.beginning : one.exact)) return;
    if (readings_.size() > kMostOtherCuts) return;
    Reading cut = typed;
    const auto begin = cut.begin() + static_cast<std::ptrdiff_t>(at);
    cut.erase(begin, begin + static_cast<std::ptrdiff_t>(replaced));
    cut.insert(cut.begin() + static_cast<std::ptrdiff_t>(at), words.begin(), words.end());
    if (cut.size() <= kMostWords) readings_.push_back(std::move(cut));
  };
  for (std::size_t i = 0; i + 1 < typed.size(); ++i)
    if (const std::u32string joined = typed[i].letters + typed[i + 1].letters;
        joined.size() <= kLongestJoined)
      add(i, 2, {word(joined, typed[i + 1].last)});
  for (std::size_t i = 0; i < typed.size(); ++i)
    for (std::size_t at = kShortestPart; at + kShortestPart <= typed[i].letters.size(); ++at)
      add(i, 1,
          {word(typed[i].letters.substr(0, at), false),
           word(typed[i].letters.substr(at), typed[i].last)});
}

// What the archive has as it was typed is not misspelled, unless all of it is like that.
void SuggestQuery::allow_edits() {
  Reading& typed = readings_.front();
  const auto is_known = [](const Word& one) {
    return !is_empty(one.last ? one.beginning : one.exact);
  };
  const bool all_known = std::all_of(typed.begin(), typed.end(), is_known);
  for (Word& one : typed)
    if (all_known || !is_known(one))
      one.resembling = index_.words_.resembling(one.letters, one.last);
}

void SuggestQuery::collect(std::size_t number) {
  const Reading& reading = readings_[number];
  const auto weight = [&](const Word& one) {
    std::size_t sum = 0;
    for (const WordRange& range : ranges_of(one.resembling, one.beginning))
      sum +=
          index_.entries_of_word_.starts[range.end] - index_.entries_of_word_.starts[range.begin];
    return sum;
  };
  const auto rarest =
      std::min_element(reading.begin(), reading.end(),
                       [&](const Word& a, const Word& b) { return weight(a) < weight(b); });
  if (reading.size() > 1)
    return consider(entries_with(ranges_of(rarest->resembling, rarest->beginning), kMostOfWords),
                    number);
  if (!is_empty(rarest->exact)) consider(entries_with({rarest->exact}, kMostOfOneWord), number);
  consider(entries_with(ranges_of(rarest->resembling, rarest->beginning), kMostOfOneWord), number);
}

// The most popular, which have the lowest numbers.
std::vector<std::uint32_t> SuggestQuery::entries_with(const std::vector<WordRange>& ranges,
                                                      std::size_t most) const {
  const auto& [starts, values] = index_.entries_of_word_;
  std::vector<std::uint32_t> entries;
  for (const WordRange& range : ranges)
    entries.insert(entries.end(), values.begin() + starts[range.begin],
                   values.begin() + starts[range.end]);
  if (entries.size() > most) {
    std::nth_element(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(most),
                     entries.end());
    entries.resize(most);
  }
  return entries;
}

void SuggestQuery::consider(const std::vector<std::uint32_t>& entries, std::size_t number) {
  const Reading& reading = readings_[number];
  for (const std::uint32_t entry : entries) {
    if (seen_[entry]) continue;
    if (const auto how = fits(entry, reading)) {
      seen_[entry] = true;
      // What was cut otherwise is as good as what has one word misspelled, or better.
      const double cut = number == 0 ? 0 : kStep / 2;
      found_.push_back(
          {entry, static_cast<std::uint32_t>(number), score(entry, reading, *how) - cut});
    }
  }
}

// Each typed word takes the best of the entry's words that no other has taken.
std::optional<SuggestQuery::Fits> SuggestQuery::fits(std::uint32_t entry,
                                                     const Reading& reading) const {
  const auto& [starts, values] = index_.words_of_entry_;
  const std::span<const std::uint32_t> words{values.begin() + starts[entry],
                                             values.begin() + starts[entry + 1]};
  Fits all;
  std::uint64_t taken = 0;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    for (std::size_t place = 0; place < words.size(); ++place) {
      if (taken >> place & 1) continue;
      Fit one = fit(reading[i], words[place]);
      one.place = place;
      if (one.quality > all[i].quality) all[i] = one;
      if (one.quality == 1) break;
    }
    if (all[i].quality == 0) return std::nullopt;
    taken |= std::uint64_t{1} << all[i].place;
  }
  return all;
}

SuggestQuery::Fit SuggestQuery::fit(const Word& typed, std::uint32_t word) const {
  if (typed.exact.contains(word)) return {.quality = 1, .whole = true};
  const auto part = [&] {
    const double letters = static_cast<double>(index_.words_.word(word).size());
    return std::min(1.0, static_cast<double>(typed.letters.size()) / letters);
  };
  if (typed.beginning.contains(word)) return {.quality = (typed.last ? 0.7 : 0.4) + 0.2 * part()};
  for (const WordRange& range : typed.resembling)
    if (range.contains(word))
      return {.quality = (range.edits == 1 ? 0.4 : 0.15) + 0.2 * part(),
              .edits = range.edits,
              .whole = !typed.last};
  return {};
}

double SuggestQuery::score(std::uint32_t entry, const Reading& reading, const Fits& all) const {
  const auto& starts = index_.words_of_entry_.starts;
  const auto words = static_cast<double>(starts[entry + 1] - starts[entry]);
  const auto typed = static_cast<double>(reading.size());
  double quality = 0, in_order = 0;
  unsigned edits = 0;
  bool begins_alike = true;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    quality += all[i].quality;
    edits += all[i].edits;
    in_order += i > 0 && all[i].place == all[i - 1].place + 1;
    begins_alike = begins_alike && all[i].place == i && (all[i].whole || i + 1 == reading.size());
  }
  const double step = edits > 0 ? 0 : begins_alike ? 2 : 1;
  return kStep * step - edits + 3 * quality / typed + in_order / typed +
         (all[0].place == 0 ? 0.5 : 0) + typed / words + index_.entries_[entry].popularity;
}

// The kinds take turns: what repeats a kind that was taken has to be better.
std::vector<Suggestion> SuggestQuery::best() {
  const auto better = [](const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : a.entry < b.entry;
  };
  const std::size_t ranked = std::min(found_.size(), kMostRanked);
  std::partial_sort(found_.begin(), found_.begin() + static_cast<std::ptrdiff_t>(ranked),
                    found_.end(), better);
  found_.resize(ranked);
  std::vector<Suggestion> suggestions;
  std::vector<std::uint32_t> chosen;
  std::array<double, kSuggestionKindNames.size()> taken{};
  while (suggestions.size() < limit_ && !found_.empty()) {
    const auto value = [&](const Candidate& one) {
      const auto kind = index_.entries_[one.entry].suggestion.kind;
      return one.score - kRepeatedKind * taken[static_cast<std::size_t>(kind)];
    };
    const auto next = std::max_element(
        found_.begin(), found_.end(),
        [&](const Candidate& a, const Candidate& b) { return value(a) < value(b); });
    const Candidate candidate = namesake(*next);
    found_.erase(next);
    const bool again = std::any_of(chosen.begin(), chosen.end(), [&](std::uint32_t other) {
      return same_text(other, candidate.entry);
    });
    if (again) continue;
    chosen.push_back(candidate.entry);
    suggestions.push_back(marked(candidate));
    ++taken[static_cast<std::size_t>(suggestions.back().kind)];
  }
  return suggestions;
}

// A session goes before a paper of its title, and that before a phrase.
SuggestQuery::Candidate SuggestQuery::namesake(const Candidate& candidate) const {
  const auto kind = [&](const Candidate& one) {
    return index_.entries_[one.entry].suggestion.kind;
  };
  Candidate first = candidate;
  for (const Candidate& other : found_)
    if (kind(other) < kind(first) && same_text(other.entry, candidate.entry)) first = other;
  return first;
}

bool SuggestQuery::same_text(std::uint32_t a, std::uint32_t b) const {
  const auto& [starts, values] = index_.words_of_entry_;
  return std::equal(values.begin() + starts[a], values.begin() + starts[a + 1],
                    values.begin() + starts[b], values.begin() + starts[b + 1]);
}

Suggestion SuggestQuery::marked(const Candidate& candidate) const {
  const Reading& reading = readings_[candidate.reading];
  Suggestion suggestion = index_.entries_[candidate.entry].suggestion;
  const auto all = fits(candidate.entry, reading);
  const std::vector<NameWord> words = name_words(suggestion.text, SuggestIndex::kMostWordsOfEntry);
  for (std::size_t i = 0; all && i < reading.size(); ++i) {
    const Fit& fit = (*all)[i];
    const NameWord& word = words[fit.place];
    const std::size_t letters =
        fit.whole ? word.letters.size() : std::min(reading[i].letters.size(), word.letters.size());
    suggestion.marks.emplace_back(word.begin, word.ends[letters - 1]);
  }
  std::sort(suggestion.marks.begin(), suggestion.marks.end());
  return suggestion;
}

}  // namespace lectern::search
