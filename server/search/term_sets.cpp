#include "server/search/term_sets.hpp"

namespace lectern::search {

void add_documents(BitSet& found, const std::string& term, const Xapian::Database& database) {
  const auto end = database.postlist_end(term);
  for (auto it = database.postlist_begin(term); it != end; ++it) found.add(*it);
}

std::shared_ptr<const BitSet> TermSets::of(const std::string& term,
                                           const Xapian::Database& database) {
  {
    const std::lock_guard lock{mutex_};
    if (const auto found = sets_.find(term); found != sets_.end()) return found->second;
  }
  const Xapian::docid last = database.get_lastdocid();
  auto set = std::make_shared<BitSet>(last);
  add_documents(*set, term, database);
  const std::lock_guard lock{mutex_};
  // Whichever goes: which words come next cannot be known.
  if (sets_.size() >= kMostBytes / (last / 8 + 1)) sets_.erase(sets_.begin());
  return sets_.try_emplace(term, std::move(set)).first->second;
}

}  // namespace lectern::search
