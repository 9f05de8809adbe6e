// The kinds of passage.  Their names are part of the search API and of `kind:`
// queries, and never change once published.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace lectern::schema {

enum class PassageKind {
  kSession,
  kSlide,
  kPaper,
  kHighlight,
  kNote,
  kTranscript,
  kChapter,
  kReading,
  kText,
};

inline constexpr std::array<std::string_view, 9> kPassageKindNames = {
    "session", "slide", "paper", "highlight", "note", "transcript", "chapter", "reading", "text"};

constexpr std::string_view to_string(PassageKind kind) {
  return kPassageKindNames[static_cast<std::size_t>(kind)];
}

constexpr std::optional<PassageKind> parse_passage_kind(std::string_view name) {
  for (std::size_t i = 0; i < kPassageKindNames.size(); ++i)
    if (kPassageKindNames[i] == name) return static_cast<PassageKind>(i);
  return std::nullopt;
}

}  // namespace lectern::schema
