// Everything the index keeps of one session (or plan topic), and how that gets into a
// database: the session's record, its passages, its fingerprint and its report.
#pragma once

#include <string>
#include <vector>

#include "indexer/schema/documents.hpp"

namespace Xapian {
class WritableDatabase;
}

namespace lectern::index {

struct IndexedSession {
  schema::SessionRecord session;
  std::vector<schema::PassageRecord> passages;  // in the session's own order
  std::string language;                         // ISO 639-1: which stemmer
  std::string fingerprint;                      // of everything it was made from
  std::string report;                           // the indexer's own notes, given back by reports()
};

// Adds all of it, the record first, as documents that follow each other.  The database
// must not have the session yet.
void add_session(Xapian::WritableDatabase& database, const IndexedSession& indexed);

// The reverse, also of a session that the database does not have.
void delete_session(Xapian::WritableDatabase& database, const std::string& session_id);

}  // namespace lectern::index
