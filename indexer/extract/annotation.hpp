// What readers left on a page: marks over its text, and notes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/box.hpp"

namespace lectern::extract {

// PDF 32000-1, 12.5.6: those annotations by which a reader says something.
enum class AnnotationType : std::uint8_t {
  kHighlight,
  kUnderline,
  kSquiggly,
  kStrikeout,
  kFreetext,
  kText,  // a sticky note
  kCaret,
  kInk,
  kLine,
  kSquare,
  kCircle,
  kPolygon,
  kPolyline,
  kStamp,
};

// The PDF's own names, in lower case.
std::string_view to_string(AnnotationType type);
std::optional<AnnotationType> parse_annotation_type(std::string_view name);

// Highlight, underline, squiggly and strike-out mark what stands under them.
bool marks_text(AnnotationType type);

// What somebody answered to an annotation.
struct Reply {
  std::string author;
  std::string date;
  std::string contents;

  bool operator==(const Reply&) const = default;
};

struct Annotation {
  AnnotationType type = AnnotationType::kText;
  std::string author;
  std::string date;         // ISO 8601, as far as the document tells it
  std::string color;        // "#rrggbb", or empty
  std::string contents;     // what the reader wrote
  std::string text;         // what stands under a mark
  bool recognised = false;  // that text was read by OCR
  Box box;                   // around all of it
  std::vector<Box> lines;    // of a mark: around each piece of text that it covers
  std::vector<Reply> replies;  // in the document's order; replies to replies, too

  bool operator==(const Annotation&) const = default;
};

}  // namespace lectern::extract
