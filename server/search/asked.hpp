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

// What stands for `other` stands for `asked`, too.  The query is the caller's to join.
inline void accept(Asked& asked, const Asked& other) {
  asked.terms.insert(asked.terms.end(), other.terms.begin(), other.terms.end());
  asked.forms.insert(asked.forms.end(), other.forms.begin(), other.forms.end());
}

// What stands for `other` stands for all words of `asked` at once: an acronym, a compound.
inline void accept_for_each_word(Asked& asked, const Asked& other) {
  for (std::vector<std::string>& terms : asked.words)
    terms.insert(terms.end(), other.terms.begin(), other.terms.end());
}

}  // namespace lectern::search
