// One revision of the index as a searcher has it open, and the questions it answers.
#pragma once

#include <xapian.h>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "server/search/answer.hpp"
#include "server/search/documents.hpp"
#include "server/search/facts.hpp"
#include "server/search/overview.hpp"
#include "server/search/page_boxes.hpp"
#include "server/search/query_reader.hpp"
#include "server/search/ranked.hpp"
#include "server/search/ranking.hpp"
#include "server/search/request.hpp"
#include "server/search/tally.hpp"

namespace lectern::search {

// Not thread-safe.
class Snapshot {
 public:
  // `ranking` must outlive it.
  Snapshot(const Xapian::Database& database, std::shared_ptr<const Facts> facts,
           const Ranking& ranking);

  Answer search(const Request& request);

  // As Searcher's of the same names.
  std::optional<SessionHits> hits(std::string_view session_id, const Request& request);
  std::optional<std::vector<Result>> similar_to_session(std::string_view id, std::size_t most);
  std::optional<std::vector<Result>> similar_to_passage(std::string_view id, std::size_t most);
  std::vector<MatchedBox> boxes(std::string_view query, const PageWords& page);
  std::optional<DocumentMatches> matches(std::string_view query, std::string_view sha256,
                                         const ReadPage& read_page);

  const Facts& facts() const { return *facts_; }
  const std::vector<ClubOverview>& overview();
  const std::vector<std::string>& addresses();

 private:
  struct Asking;

  std::vector<Result> similar(const std::vector<Xapian::docid>& passages, Place own,
                              std::size_t most);

  void answer_to(Asking& asking, bool by_date);
  void complete_passages(Asking& asking) const;
  Answer answer_of(Asking& asking) const;
  std::vector<RankedSession> page_by_relevance(Asking& asking, BitSet* all) const;
  std::vector<RankedSession> page_by_date(const Asking& asking) const;
  std::vector<RankedSession> with_passages(const Asking& asking,
                                           const std::vector<Place>& sessions) const;
  std::vector<RankedPassage> passages_within(const Asking& asking, Place session) const;
  Result result(const Asking& asking, const RankedSession& ranked) const;
  // `results` are those of the page, in its order.
  void name_missing_words(const Asking& asking, std::vector<Result>& results) const;
  Result shown(const RankedSession& ranked, const WordMatcher& matcher, std::size_t hits) const;

  Xapian::Database database_;
  std::shared_ptr<const Facts> facts_;
  const Ranking& ranking_;
  QueryReader reader_;
  Ranker ranker_;
  std::optional<std::vector<ClubOverview>> overview_;
  std::optional<std::vector<std::string>> addresses_;
};

}  // namespace lectern::search
