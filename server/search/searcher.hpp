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
#include "server/search/documents.hpp"
#include "server/search/facts.hpp"
#include "server/search/overview.hpp"
#include "server/search/page_boxes.hpp"
#include "server/search/ranking.hpp"
#include "server/search/request.hpp"
#include "server/search/session_passages.hpp"
#include "server/search/suggestion.hpp"

namespace lectern::search {

class Searcher {
 public:
  // Opens nothing yet: the index may be made later.  Searchers of one index share what is kept
  // of it in memory when they are given the same store.
  explicit Searcher(std::filesystem::path index_directory, const Ranking& ranking = {},
                    std::shared_ptr<FactsStore> facts = std::make_shared<FactsStore>());
  ~Searcher();

  Answer search(const Request& request);

  // Of one session, all that matches, by the request's page; its filters but that of kinds are
  // left aside.  Absent when there is no such session.
  std::optional<SessionHits> hits(std::string_view session_id, const Request& request);

  // Sessions that are about the same, without its own.  Absent when there is none of that id.
  std::optional<std::vector<Result>> similar_to_session(std::string_view id, std::size_t most);
  std::optional<std::vector<Result>> similar_to_passage(std::string_view id, std::size_t most);

  // What goes on like what was typed so far.
  std::vector<Suggestion> suggest(std::string_view typed, std::size_t most);

  // Of the words of a page that the query matches.
  std::vector<MatchedBox> boxes(std::string_view query, const PageWords& page);

  // Absent when no session has the document; of its pages, the first thousand that can match.
  std::optional<DocumentMatches> matches(std::string_view query, std::string_view sha256,
                                         const ReadPage& read_page);
  std::optional<StoredDocument> document(std::string_view sha256);

  std::vector<ClubOverview> clubs();
  // Absent when there is no such club.
  std::optional<ClubSessions> sessions_of(std::string_view club_id);
  std::optional<SessionDetail> session(std::string_view id);
  std::optional<SessionPassages> passages(std::string_view session_id,
                                          const PassagesRequest& request);
  // By any id of it; absent when no session and no plan mentions it.
  std::optional<PaperDetail> paper(std::string_view id);
  // What readers left on a session's documents; absent when there is no such session.
  std::optional<SessionNotes> notes(std::string_view session_id);
  // Of the web page, below the server's own.
  std::vector<std::string> addresses();
  std::string revision();

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace lectern::search
