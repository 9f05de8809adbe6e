#include "indexer/extract/annotation.hpp"

#include <array>

namespace lectern::extract {
namespace {

constexpr std::array<std::string_view, 14> kNames = {
    "highlight", "underline", "squiggly", "strikeout", "freetext", "text",     "caret",
    "ink",       "line",      "square",   "circle",    "polygon",  "polyline", "stamp"};

}  // namespace

std::string_view to_string(AnnotationType type) { return kNames[static_cast<std::size_t>(type)]; }

std::optional<AnnotationType> parse_annotation_type(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (kNames[i] == name) return static_cast<AnnotationType>(i);
  return std::nullopt;
}

bool marks_text(AnnotationType type) { return type <= AnnotationType::kStrikeout; }

}  // namespace lectern::extract
