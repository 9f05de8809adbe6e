// Which passages of a session are shown as its hits, and each as a hit: what it says, where
// it opens, and its picture.
#pragma once

#include <vector>

#include "server/search/answer.hpp"
#include "server/search/marks.hpp"
#include "server/search/ranked.hpp"

namespace lectern::search {

struct ChosenHit {
  RankedPassage passage;
  schema::PassageRecord record;
};

// The best, different ones first: another kind, another page.  `passages` are of one session,
// best first.
std::vector<ChosenHit> choose_hits(const Xapian::Database& database,
                                   const std::vector<RankedPassage>& passages,
                                   const Ranking& ranking, std::size_t most);

// The document it is in; absent for what is in none.
std::optional<Material> material_of(const schema::PassageRecord& passage);

Hit make_hit(const schema::PassageRecord& passage, const WordMatcher& matcher);

}  // namespace lectern::search
