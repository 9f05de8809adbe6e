#include "indexer/mining/acronym_tally.hpp"

#include <algorithm>

#include "indexer/mining/acronyms.hpp"
#include "indexer/schema/fold.hpp"

namespace lectern::mining {
namespace {

// A session of a few books has some hundred pairs.
constexpr std::size_t kMostPairs = 5'000;   // counted
constexpr std::size_t kMostSpellings = 16;  // of one
constexpr std::size_t kMostKept = 200;      // in its record

void count(std::map<std::string, std::int64_t>& spellings, const std::string& spelling) {
  if (spellings.size() < kMostSpellings || spellings.contains(spelling)) ++spellings[spelling];
}

// Of equal ones that which is not all in capitals, as headings are.
const std::string& commonest(const std::map<std::string, std::int64_t>& spellings) {
  const auto small_letters = [](const std::string& text) {
    return std::count_if(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  };
  return std::max_element(spellings.begin(), spellings.end(),
                          [&](const auto& a, const auto& b) {
                            return a.second != b.second
                                       ? a.second < b.second
                                       : small_letters(a.first) < small_letters(b.first);
                          })
      ->first;
}

}  // namespace

void AcronymTally::add(std::string_view text) {
  for (const AcronymPair& found : acronyms_in(text, language_)) {
    const std::pair key{schema::lowered(found.short_form), schema::slug(found.long_form, 200)};
    if (pairs_.size() >= kMostPairs && !pairs_.contains(key)) continue;
    Pair& pair = pairs_[key];
    ++pair.count;
    count(pair.short_forms, found.short_form);
    count(pair.long_forms, found.long_form);
  }
}

std::vector<schema::AcronymRecord> AcronymTally::take() && {
  std::vector<schema::AcronymRecord> records;
  for (const auto& [key, pair] : pairs_)
    records.push_back({.short_form = commonest(pair.short_forms),
                       .long_form = commonest(pair.long_forms),
                       .count = pair.count});
  if (records.size() > kMostKept) {
    std::stable_sort(records.begin(), records.end(),
                     [](const auto& a, const auto& b) { return a.count > b.count; });
    records.resize(kMostKept);
  }
  std::stable_sort(records.begin(), records.end(),
                   [](const auto& a, const auto& b) { return a.short_form < b.short_form; });
  return records;
}

}  // namespace lectern::mining
