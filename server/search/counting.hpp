// All documents that a query matches, as fast as that can be done: for counting, without
// weights.
//
// Xapian's matcher makes a Document for each match that it shows to a spy, which costs some
// eighty nanoseconds.  Queries of words and filters, which nearly all are, are answered from
// the terms' lists of documents instead, seven times as fast; phrases and ranges are left to
// the matcher.
#pragma once

#include <xapian.h>

#include "server/search/bit_set.hpp"
#include "server/search/term_sets.hpp"

namespace lectern::search {

// Whether the terms' lists are enough.
bool is_counted_fast(const Xapian::Query& query);

// Keeps every match in `found`, which must outlive it, where the matcher is asked anyway.
class MatchCollector : public Xapian::MatchSpy {
 public:
  explicit MatchCollector(BitSet& found) : found_(found) {}
  void operator()(const Xapian::Document& document, double) override {
    found_.add(document.get_docid());
  }

 private:
  BitSet& found_;
};

BitSet matches_of(const Xapian::Query& query, const Xapian::Database& database, TermSets& sets);

}  // namespace lectern::search
