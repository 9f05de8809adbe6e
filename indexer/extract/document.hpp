// What is known of one document once it has been read: its pages' text, or why it
// could not be read.  A value that travels from the worker to the index and the cache.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lectern::extract {

// Changes whenever the same bytes would give another result; cached results of
// another version are not used.
inline constexpr std::string_view kExtractorVersion = "1";

struct Page {
  int number = 0;       // 1-based, the PDF's own order
  double width_pt = 0;  // of the crop box as displayed, in PDF points (1/72 inch)
  double height_pt = 0;
  std::string text;  // UTF-8, reading order, lines separated by '\n'
};

struct Document {
  std::string title;  // from the document's own metadata; often empty or wrong
  std::vector<Page> pages;
};

// A document that could not be read: encrypted, damaged, or it broke the worker's limits.
struct Unreadable {
  std::string reason;  // a sentence for the club's people
};

using Outcome = std::variant<Document, Unreadable>;

// Byte form for the cache.  Decoding gives nothing for bytes that are not such a form.
std::string encode(const Outcome& outcome);
std::optional<Outcome> decode_outcome(std::string_view bytes);

}  // namespace lectern::extract
