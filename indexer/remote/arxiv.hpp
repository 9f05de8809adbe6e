// arXiv's own record of a paper: the question for it, and the answer, an Atom feed
// (https://info.arxiv.org/help/api/user-manual.html).
//
// Expat reads it: a small parser that is kept up against hostile input, and for one flat feed
// a tree is not needed.  A document type, with which XML can grow without end, ends the
// reading; so do texts longer than any record's.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::remote {

struct ArxivPaper {
  std::string id;     // "2205.14135", without a version
  std::string title;  // on one line
  std::vector<std::string> authors;
  std::optional<std::chrono::year_month_day> published;  // its first version
  std::string abstract;                                  // on one line
  std::string doi;                                       // lower-case; empty: none is known

  bool operator==(const ArxivPaper&) const = default;
};

// The most that one question may be about.
inline constexpr std::size_t kMostArxivIds = 50;

std::string arxiv_query(std::span<const std::string> ids);

struct ArxivFeed {
  std::vector<ArxivPaper> papers;
  std::string problem;  // empty, or a sentence: why this is not all there should be
};

// Never throws on odd input; entries that are no papers (arXiv's messages) are left out.
ArxivFeed read_arxiv_feed(std::string_view xml);

}  // namespace lectern::remote
