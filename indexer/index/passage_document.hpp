// Passages and records as Xapian documents: which terms, positions, values and data
// each gets.  docs/index_format.md describes the result.
#pragma once

#include <xapian.h>

#include <string>

#include "indexer/schema/documents.hpp"

namespace lectern::index {

// Makes the documents of one session.  Reused for all its passages, because a stemmer
// and its session's own terms are the same for each.
class DocumentMaker {
 public:
  // `language` is ISO 639-1; one without a stemmer is indexed as written.
  DocumentMaker(const schema::SessionRecord& session, const std::string& language);

  // `position` is the passage's place in its session, from 0.
  Xapian::Document passage(const schema::PassageRecord& passage, std::size_t position);
  Xapian::Document record() const;

 private:
  void add_filters(Xapian::Document& document, const schema::PassageRecord& passage,
                   std::size_t position) const;

  const schema::SessionRecord& session_;
  std::string presenters_;  // all names as one text
  Xapian::TermGenerator generator_;
};

Xapian::Document club_document(const schema::ClubRecord& club);

}  // namespace lectern::index
