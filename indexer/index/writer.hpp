// The only writer of the Xapian index.  A session is replaced whole: its record, its
// passages, its fingerprint and its report are in one commit, so whatever moment the
// program dies at, the index holds each session either as it was or as it is.
//
// An index that was empty when the writer came is written in bulk: when many passages
// come between two commits they go into segments (segments.hpp), which are merged
// when commit() shows them and at last in finish().  A slow run, whose commits find little
// to write, and every run over an index that has something write into it directly.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>

#include "indexer/index/indexed_session.hpp"
#include "indexer/schema/documents.hpp"
#include "indexer/schema/synonyms.hpp"

namespace lectern::index {

// So many between two commits are bulk; fewer are in an index sooner by writing them into it.
inline constexpr std::size_t kBulkPassages = 2000;

class Writer {
 public:
  // Opens or creates `directory`.  An index of another schema version, or `rebuild`,
  // starts an empty one beside it; the old index serves until finish().  Throws
  // std::runtime_error with a way out when the directory cannot be used.
  Writer(const std::filesystem::path& directory, bool rebuild);
  ~Writer();  // what was not committed is dropped
  Writer(Writer&&) noexcept;

  void replace(IndexedSession session);
  void remove_session(const std::string& session_id);
  void put_club(const schema::ClubRecord& club);
  void remove_club(const std::string& club_id);  // the record only; remove its sessions too

  void put_synonyms(const std::vector<schema::SynonymGroup>& groups);  // instead of any before

  // What was written is durable and seen when it returns, but for two cases.  While
  // passages come in bulk, a commit may leave them for a later one, as long as at least a
  // quarter of all that was written is seen.  Of an index that is built beside another
  // nothing is seen before finish(), nor kept.
  void commit();

  // Everything is durable and seen when it returns: commits, compacts an index that was
  // empty when the writer came and is no longer small, and puts a rebuilt one in the old
  // one's place.
  void finish();

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace lectern::index
