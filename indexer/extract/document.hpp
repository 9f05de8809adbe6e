// What is known of one document once it has been read: its pages, or why it could not be
// read.  A value that travels from the workers to the index and the cache.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "indexer/extract/page.hpp"

namespace lectern::extract {

// Changes whenever the same bytes would give another result; cached results of
// another version are not used.
inline constexpr std::string_view kExtractorVersion = "5";

// A page that could not be read in all the ways that were asked for.
struct PageProblem {
  int page = 0;
  std::string reason;  // a sentence for the club's people

  bool operator==(const PageProblem&) const = default;
};

// "page 3: …", "pages 5–9: …"; pages in a row that have the same problem share a line.
std::vector<std::string> describe(const std::vector<PageProblem>& problems);  // by page

struct Document {
  std::string title;  // from the document's own metadata; often empty or wrong
  std::vector<Page> pages;
  std::vector<PageProblem> problems;  // by page
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
