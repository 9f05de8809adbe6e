// What a query asks for, piece by piece: each a word, several that belong together, or a
// phrase, with everything else that answers for it.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

namespace lectern::search {

// How a word of a text is known to be one that was asked for.
struct Form {
  enum class Sort { kStem, kWritten, kBeginning };
  Sort sort;
  std::string text;
  bool operator==(const Form&) const = default;
};

struct Asked {
  std::string text;                // as typed: what the answer calls it
  Xapian::Query query;             // of it and of what answers for it
  std::vector<std::string> terms;  // any of them stands where it stands, with positions
  std::vector<Form> forms;         // what to mark
  // Of several words, the terms of each: they ought to stand close together.  Empty for one.
  std::vector<std::vector<std::string>> words;
};

}  // namespace lectern::search
