// Passages and records as Xapian documents: which terms, positions, values and data
// each gets.  docs/index_format.md describes the result.
#pragma once

#include <xapian.h>

#include <string>
#include <unordered_set>
#include <vector>

#include "indexer/schema/documents.hpp"
#include "indexer/schema/stemmer.hpp"

namespace lectern::index {

// Makes the documents of one session.  `stemmer` and `session` must outlive it.
class DocumentMaker {
 public:
  DocumentMaker(const schema::SessionRecord& session, schema::Stemmer& stemmer);

  // `position` is the passage's place in its session, from 0.
  Xapian::Document passage(const schema::PassageRecord& passage, std::size_t position);
  // The session's record, with the words of the passages that were made so far.
  Xapian::Document record() const;

 private:
  void add_filters(Xapian::Document& document, const schema::PassageRecord& passage,
                   std::size_t position) const;

  const schema::SessionRecord& session_;
  schema::Stemmer& stemmer_;
  std::vector<std::string> inherited_;       // terms of what every passage belongs to
  std::unordered_set<std::string> written_;  // words as they are written
};

Xapian::Document club_document(const schema::ClubRecord& club);

}  // namespace lectern::index
