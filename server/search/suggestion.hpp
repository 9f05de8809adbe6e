// What is offered while a query is typed: a place that opens at once, or a search.  Plain
// values; http/ turns them into JSON field by field.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lectern::search {

enum class SuggestionKind { kSession, kSeries, kPresenter, kPaper, kPhrase };

inline constexpr std::array<std::string_view, 5> kSuggestionKindNames = {
    "session", "series", "presenter", "paper", "phrase"};

constexpr std::string_view to_string(SuggestionKind kind) {
  return kSuggestionKindNames[static_cast<std::size_t>(kind)];
}

struct Suggestion {
  SuggestionKind kind = SuggestionKind::kSession;
  std::string text;
  std::string detail;  // "Little ML Book Club · 2025-11-06", "3 sessions"; may be empty
  std::string url;     // where it opens; empty when it is a search
  std::string query;   // what to search for; empty when it opens
  std::vector<std::pair<std::size_t, std::size_t>> marks;  // [begin, end) in code points of text
};

// A suggestion that may be made, without marks.
struct SuggestEntry {
  Suggestion suggestion;
  double popularity = 0;  // 0 to 1, among those of its kind
};

}  // namespace lectern::search
