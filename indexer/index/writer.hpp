// The only writer of the Xapian index.  A session is replaced whole: its record, its
// passages, its fingerprint and its report are in one commit, so whatever moment the
// program dies at, the index holds each session either as it was or as it is.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "indexer/schema/documents.hpp"
#include "indexer/schema/synonyms.hpp"

namespace lectern::index {

// Everything the index keeps of one session (or plan topic).
struct IndexedSession {
  schema::SessionRecord session;
  std::vector<schema::PassageRecord> passages;  // in the session's own order
  std::string language;                         // ISO 639-1: which stemmer
  std::string fingerprint;                      // of everything it was made from
  std::string report;                           // the indexer's own notes, given back by reports()
};

class Writer {
 public:
  // Opens or creates `directory`.  An index of another schema version, or `rebuild`,
  // starts an empty one beside it; the old index serves until finish().  Throws
  // std::runtime_error with a way out when the directory cannot be used.
  Writer(const std::filesystem::path& directory, bool rebuild);
  ~Writer();  // what was not committed is dropped
  Writer(Writer&&) noexcept;

  void replace(const IndexedSession& session);
  void remove_session(const std::string& session_id);
  void put_club(const schema::ClubRecord& club);
  void remove_club(const std::string& club_id);  // the record only; remove its sessions too

  void put_synonyms(const std::vector<schema::SynonymGroup>& groups);  // instead of any before

  void commit();  // durable when it returns
  void finish();  // commits, and puts a rebuilt index in the old one's place

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace lectern::index
