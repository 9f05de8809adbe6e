// What is kept in memory of one revision of the index, read once and shared by all threads
// that search in it: sessions, names, the vocabulary, other names of things.
#pragma once

#include <xapian.h>

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "indexer/schema/documents.hpp"
#include "server/search/expansions.hpp"
#include "server/search/name_index.hpp"
#include "server/search/sessions.hpp"
#include "server/search/suggest.hpp"
#include "server/search/term_sets.hpp"
#include "server/search/vocabulary.hpp"

namespace lectern::search {

// Immutable, but for what is made when it is first asked for; that, too, is thread-safe.
struct Facts {
  explicit Facts(const Xapian::Database& database);

  // Takes some seconds to make for tens of thousands of sessions, so that searches of a new
  // revision do not wait for it.
  const SuggestIndex& suggestions() const;

  std::vector<schema::ClubRecord> clubs;  // in the order of their names
  Sessions sessions;
  NameIndex presenters, series, titles;  // places in the names and sessions of `sessions`
  Vocabulary vocabulary;
  Expansions expansions;
  mutable TermSets term_sets;

 private:
  mutable std::once_flag suggestions_made_;
  mutable std::vector<SuggestEntry> suggestion_entries_;  // until they are made
  mutable SuggestIndex suggestions_;
};

// Thread-safe: one for all searchers of an index.
class FactsStore {
 public:
  // Those of the database's revision, read if nobody has read them yet.
  std::shared_ptr<const Facts> of(const Xapian::Database& database);

 private:
  std::mutex mutex_;
  std::string revision_;
  std::shared_ptr<const Facts> facts_;
};

}  // namespace lectern::search
