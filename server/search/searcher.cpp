#include "server/search/searcher.hpp"

#include "server/search/index_handle.hpp"
#include "server/search/snapshot.hpp"

namespace lectern::search {

class Searcher::State {
 public:
  State(std::filesystem::path directory, std::shared_ptr<FactsStore> facts, const Ranking& ranking)
      : facts_(std::move(facts)),
        ranking_(ranking),
        handle_(std::move(directory), [this](const Xapian::Database& database) {
          snapshot_ = std::make_unique<Snapshot>(database, facts_->of(database), ranking_);
        }) {}

  template <typename Read>
  auto with_snapshot(Read read) {
    return handle_.with_index(
        [&](const Xapian::Database& database) { return read(*snapshot_, database); });
  }

 private:
  std::shared_ptr<FactsStore> facts_;
  Ranking ranking_;
  std::unique_ptr<Snapshot> snapshot_;
  IndexHandle handle_;
};

Searcher::Searcher(std::filesystem::path index_directory, const Ranking& ranking,
                   std::shared_ptr<FactsStore> facts)
    : state_(std::make_unique<State>(std::move(index_directory), std::move(facts), ranking)) {}
Searcher::~Searcher() = default;

Answer Searcher::search(const Request& request) {
  return state_->with_snapshot(
      [&](Snapshot& snapshot, const Xapian::Database&) { return snapshot.search(request); });
}

std::optional<SessionHits> Searcher::hits(std::string_view session_id, const Request& request) {
  return state_->with_snapshot([&](Snapshot& snapshot, const Xapian::Database&) {
    return snapshot.hits(session_id, request);
  });
}

std::optional<std::vector<Result>> Searcher::similar_to_session(std::string_view id,
                                                                std::size_t most) {
  return state_->with_snapshot([&](Snapshot& snapshot, const Xapian::Database&) {
    return snapshot.similar_to_session(id, most);
  });
}

std::optional<std::vector<Result>> Searcher::similar_to_passage(std::string_view id,
                                                                std::size_t most) {
  return state_->with_snapshot([&](Snapshot& snapshot, const Xapian::Database&) {
    return snapshot.similar_to_passage(id, most);
  });
}

std::vector<Suggestion> Searcher::suggest(std::string_view typed, std::size_t most) {
  return state_->with_snapshot([&](Snapshot& snapshot, const Xapian::Database&) {
    return snapshot.facts().suggestions().suggest(typed, most);
  });
}

std::vector<MatchedBox> Searcher::boxes(std::string_view query, const PageWords& page) {
  return state_->with_snapshot(
      [&](Snapshot& snapshot, const Xapian::Database&) { return snapshot.boxes(query, page); });
}

std::optional<DocumentMatches> Searcher::matches(std::string_view query, std::string_view sha256,
                                                 const ReadPage& read_page) {
  return state_->with_snapshot([&](Snapshot& snapshot, const Xapian::Database&) {
    return snapshot.matches(query, sha256, read_page);
  });
}

std::optional<StoredDocument> Searcher::document(std::string_view sha256) {
  return state_->with_snapshot([&](Snapshot& snapshot, const Xapian::Database& database) {
    return read_document(database, snapshot.facts().sessions, sha256);
  });
}

std::vector<ClubOverview> Searcher::clubs() {
  return state_->with_snapshot(
      [](Snapshot& snapshot, const Xapian::Database&) { return snapshot.overview(); });
}

std::optional<ClubSessions> Searcher::sessions_of(std::string_view club_id) {
  return state_->with_snapshot(
      [&](Snapshot& snapshot, const Xapian::Database& database) -> std::optional<ClubSessions> {
        for (const schema::ClubRecord& club : snapshot.facts().clubs)
          if (club.id == club_id) return read_sessions(database, club);
        return std::nullopt;
      });
}

std::optional<SessionDetail> Searcher::session(std::string_view id) {
  return state_->with_snapshot(
      [&](Snapshot&, const Xapian::Database& database) { return read_session(database, id); });
}

std::optional<SessionPassages> Searcher::passages(std::string_view session_id,
                                                  const PassagesRequest& request) {
  return state_->with_snapshot([&](Snapshot& snapshot, const Xapian::Database& database) {
    return read_passages(database, snapshot.facts().sessions, session_id, request);
  });
}

std::optional<PaperDetail> Searcher::paper(std::string_view id) {
  return state_->with_snapshot(
      [&](Snapshot&, const Xapian::Database& database) { return read_paper(database, id); });
}

std::optional<SessionNotes> Searcher::notes(std::string_view session_id) {
  return state_->with_snapshot([&](Snapshot& snapshot, const Xapian::Database& database) {
    return read_notes(database, snapshot.facts().sessions, session_id);
  });
}

std::vector<std::string> Searcher::addresses() {
  return state_->with_snapshot(
      [](Snapshot& snapshot, const Xapian::Database&) { return snapshot.addresses(); });
}

std::string Searcher::revision() {
  return state_->with_snapshot(
      [](Snapshot&, const Xapian::Database& database) { return revision_of(database); });
}

}  // namespace lectern::search
