#include "server/search/suggest.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "server/search/name_words.hpp"
#include "server/search/suggest_query.hpp"

namespace lectern::search {
namespace {

// Who types a few letters more often means a place to go to than a phrase.
double weight_of(const SuggestEntry& entry) {
  constexpr std::array<double, 5> kOfKind = {0.35, 0.5, 0.5, 0.3, 0.1};
  return entry.popularity + kOfKind[static_cast<std::size_t>(entry.suggestion.kind)];
}

std::uint32_t number(std::size_t value) { return static_cast<std::uint32_t>(value); }

}  // namespace

SuggestIndex::SuggestIndex(std::vector<SuggestEntry> entries) : entries_(std::move(entries)) {
  for (SuggestEntry& entry : entries_) entry.popularity = weight_of(entry);
  std::sort(entries_.begin(), entries_.end(), [](const SuggestEntry& a, const SuggestEntry& b) {
    if (a.popularity != b.popularity) return a.popularity > b.popularity;
    return std::tie(a.suggestion.kind, a.suggestion.text) <
           std::tie(b.suggestion.kind, b.suggestion.text);
  });

  number_words();

  // Back from words to entries.
  std::vector<std::uint32_t> counts(words_.size() + 1);
  for (const std::uint32_t word : words_of_entry_.values) ++counts[word];
  entries_of_word_.starts.resize(words_.size() + 1);
  std::exclusive_scan(counts.begin(), counts.end(), entries_of_word_.starts.begin(), 0u);
  entries_of_word_.values.resize(words_of_entry_.values.size());
  std::vector<std::uint32_t> next = entries_of_word_.starts;
  for (std::size_t i = 0; i < entries_.size(); ++i)
    for (std::uint32_t at = words_of_entry_.starts[i]; at < words_of_entry_.starts[i + 1]; ++at)
      entries_of_word_.values[next[words_of_entry_.values[at]]++] = number(i);
}

// First in the order in which they come, then in that of their letters.
void SuggestIndex::number_words() {
  std::unordered_map<std::u32string, std::uint32_t> numbers;
  auto& [starts, values] = words_of_entry_;
  starts.push_back(0);
  for (const SuggestEntry& entry : entries_) {
    for (NameWord& word : name_words(entry.suggestion.text, kMostWordsOfEntry))
      values.push_back(
          numbers.try_emplace(std::move(word.letters), number(numbers.size())).first->second);
    starts.push_back(number(values.size()));
  }
  std::vector<std::u32string> words;
  words.reserve(numbers.size());
  for (const auto& [word, first_number] : numbers) words.push_back(word);
  std::sort(words.begin(), words.end());
  std::vector<std::uint32_t> sorted(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) sorted[numbers[words[i]]] = number(i);
  for (std::uint32_t& value : values) value = sorted[value];
  words_ = WordTrie{std::move(words)};
}

std::vector<Suggestion> SuggestIndex::suggest(std::string_view typed, std::size_t limit) const {
  if (entries_.empty() || limit == 0) return {};
  return SuggestQuery{*this, typed, limit}.run();
}

}  // namespace lectern::search
