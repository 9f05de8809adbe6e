// Answers questions from the index: the whole of search behind plain functions.  Owns
// one database handle, so one thread uses it at a time; a newer index is noticed
// within 250 ms of the next question.  Throws IndexUnavailable when there is no index
// to ask, and nothing for any query, however odd.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/search/answer.hpp"
#include "server/search/facts.hpp"
#include "server/search/overview.hpp"
#include "server/search/page_boxes.hpp"
#include "server/search/ranking.hpp"
#include "server/search/request.hpp"

namespace lectern::search {

class Searcher {
 public:
  // Opens nothing yet: the index may be made later.  Searchers of one index share what is kept
  // of it in memory when they are given the same store.
  explicit Searcher(std::filesystem::path index_directory, const Ranking& ranking = {},
                    std::shared_ptr<FactsStore> facts = std::make_shared<FactsStore>());
  ~Searcher();

  Answer search(const Request& request);

  // Of the words of a page that the query matches.
  std::vector<MatchedBox> boxes(std::string_view query, const PageWords& page);

  std::vector<ClubOverview> clubs();
  // Absent when there is no such club.
  std::optional<ClubSessions> sessions_of(std::string_view club_id);
  std::optional<SessionDetail> session(std::string_view id);
  // By any id of it; absent when no session and no plan mentions it.
  std::optional<PaperDetail> paper(std::string_view id);
  std::string revision();

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace lectern::search
