// Everything the index keeps of one session (or plan topic), and how that gets into a
// database: the session's record, its passages, its fingerprint and its report.
#pragma once

#include <xapian.h>

#include <map>
#include <string>
#include <vector>

#include "indexer/schema/documents.hpp"
#include "indexer/schema/stemmer.hpp"

namespace lectern::index {

struct IndexedSession {
  schema::SessionRecord session;
  std::vector<schema::PassageRecord> passages;  // in the session's own order
  std::string language;                         // ISO 639-1: which stemmer
  std::string fingerprint;                      // of everything it was made from
  std::string report;                           // the indexer's own notes, given back by reports()
};

// By language, each made when its first session comes.  Not thread-safe.
using Stemmers = std::map<std::string, schema::Stemmer>;

// Adds all of it, the record first, as documents that follow each other.  The database
// must not have the session yet.
void add_session(Xapian::WritableDatabase& database, const IndexedSession& indexed,
                 Stemmers& stemmers);

// The reverse, also of a session that the database does not have.
void delete_session(Xapian::WritableDatabase& database, const std::string& session_id);

}  // namespace lectern::index
