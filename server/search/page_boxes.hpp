// Where on a page the words stand that a query matches, so that a preview can mark them.
// The words of the page are cut as the index cuts text; one that is hyphenated at a line's
// end is marked in both lines.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "server/search/marks.hpp"

namespace lectern::search {

// In PDF points from the upper left of the page as displayed.
struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
};

struct PageWord {
  std::string text;  // as it stands on the page, punctuation included
  Box box;
};

struct PageWords {
  double width = 0, height = 0;
  std::vector<PageWord> words;  // in reading order
};

struct MatchedBox {
  Box box;
  std::string word;  // what stands in it
  std::size_t term;  // which piece of the query this answers, from 1
};

// In the order of the page's words, `most` at most.  Words such as "of" are marked only
// beside others of their phrase.
std::vector<MatchedBox> matched_boxes(const PageWords& page, const WordMatcher& matcher,
                                      std::size_t most);

}  // namespace lectern::search
