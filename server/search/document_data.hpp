// The data of a document that the index itself has just named: by a list of a term, by a
// match.  Xapian need not look up first whether there is one, which takes as long again.
#pragma once

#include <xapian.h>

#include <string>

namespace lectern::search {

inline std::string document_data(const Xapian::Database& database, Xapian::docid document) {
  return database.get_document(document, Xapian::DOC_ASSUME_VALID).get_data();
}

}  // namespace lectern::search
