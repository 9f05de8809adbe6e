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
#include "server/search/vocabulary.hpp"

namespace lectern::search {

// Immutable.
struct Facts {
  explicit Facts(const Xapian::Database& database);

  std::vector<schema::ClubRecord> clubs;  // in the order of their names
  Sessions sessions;
  NameIndex presenters, series, titles;  // places in the names and sessions of `sessions`
  Vocabulary vocabulary;
  Expansions expansions;
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
