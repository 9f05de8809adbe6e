// The documents of frequent terms as sets, remembered for one revision of the index: counting
// reads a long list once and not for every query that has the word.  Thread-safe.
#pragma once

#include <xapian.h>

#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "server/search/bit_set.hpp"

namespace lectern::search {

class TermSets {
 public:
  // Whether the term's list is so long that its set takes less memory than the list.
  static bool is_long(Xapian::doccount frequency, Xapian::docid last) {
    return frequency > last / kShare;
  }

  // The set of a term of `database`, which must be of the revision that all others were.
  std::shared_ptr<const BitSet> of(const std::string& term, const Xapian::Database& database);

 private:
  static constexpr Xapian::doccount kShare = 64;
  static constexpr std::size_t kMostBytes = std::size_t{128} << 20;

  std::mutex mutex_;
  std::unordered_map<std::string, std::shared_ptr<const BitSet>> sets_;
};

// All documents of a term.
void add_documents(BitSet& found, const std::string& term, const Xapian::Database& database);

}  // namespace lectern::search
