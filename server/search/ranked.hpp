// The order of results: passages by BM25, the best of them again by how close together they
// have the words, and sessions by their passages.
#pragma once

#include <xapian.h>

#include <set>
#include <vector>

#include "indexer/schema/passage_kind.hpp"
#include "server/search/asked.hpp"
#include "server/search/counting.hpp"
#include "server/search/marks.hpp"
#include "server/search/ranking.hpp"
#include "server/search/sessions.hpp"

namespace lectern::search {

struct RankedPassage {
  Xapian::docid document = 0;
  Place session = kNowhere;
  schema::PassageKind kind = schema::PassageKind::kText;
  double score = 0;
};

struct RankedSession {
  Place session = kNowhere;
  double score = 0;
  std::vector<RankedPassage> passages;  // best first
};

class Ranker {
 public:
  // All must outlive it.
  Ranker(const Xapian::Database& database, const Sessions& sessions, const Ranking& ranking)
      : database_(database), sessions_(sessions), ranking_(ranking) {}

  // What the query asked for, and how its words are known.
  struct Words {
    const std::vector<Asked>& asked;
    const WordMatcher& matcher;
    // Sessions that have all of it, where others are found, too: those count less.
    const std::set<Place>* complete = nullptr;
  };

  // The best passages for the query, best first.
  std::vector<RankedPassage> passages(const Xapian::Query& query, const Words& words,
                                      Xapian::doccount most) const;

  // Sessions in the order of their scores, at least `count` of them if there are as many.  What
  // comes first does not depend on `count`.  Keeps every match in `all` if it is given.
  std::vector<RankedSession> sessions(const Xapian::Query& query, const Words& words,
                                      std::size_t count, BitSet* all = nullptr) const;

 private:
  Xapian::MSet matches(const Xapian::Query& query, Xapian::doccount most,
                       BitSet* all = nullptr) const;
  bool is_before(const RankedSession& a, const RankedSession& b) const;
  double kind_weight(schema::PassageKind kind) const;
  double score(const RankedSession& session, const Words& words) const;
  std::vector<RankedPassage> read(const Xapian::MSet& matches) const;
  void score_again(std::vector<RankedPassage>& passages, const std::vector<Asked>& asked) const;

  const Xapian::Database& database_;
  const Sessions& sessions_;
  const Ranking& ranking_;
};

// By session, in the order in which each is first met.
std::vector<RankedSession> grouped(const std::vector<RankedPassage>& passages);

}  // namespace lectern::search
