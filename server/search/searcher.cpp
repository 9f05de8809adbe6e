#include "server/search/searcher.hpp"

#include <algorithm>
#include <chrono>
#include <set>

#include "indexer/schema/time_table.hpp"
#include "server/search/addresses.hpp"
#include "server/search/facets.hpp"
#include "server/search/fewer_words.hpp"
#include "server/search/index_handle.hpp"
#include "server/search/matches.hpp"
#include "server/search/query_reader.hpp"
#include "server/search/snippet.hpp"

namespace lectern::search {
namespace {

constexpr std::size_t kHitsPerSession = 5;

// Of a transcript, a little before the words that were found.
std::optional<std::int64_t> start_of(const schema::PassageRecord& passage, const Snippet& snippet) {
  const auto times = schema::decode_time_table(passage.times);
  if (!passage.start_s || !times || times->empty()) return passage.start_s;
  const auto said = std::chrono::floor<std::chrono::seconds>(
      schema::time_at(*times, snippet.first_match) - schema::kLeadIn);
  return std::max<std::int64_t>(0, *passage.start_s + said.count());
}

Hit make_hit(const schema::PassageRecord& passage, const WordMatcher& matcher) {
  Hit hit;
  hit.kind = passage.kind;
  hit.page = passage.page;
  hit.author = passage.author;
  if (!passage.material_path.empty() || !passage.material_title.empty() ||
      !passage.material_sha256.empty())
    hit.material = Material{passage.material_title, passage.material_path, passage.material_sha256};
  hit.snippet = make_snippet(passage.text, matcher);
  hit.start_s = start_of(passage, hit.snippet);
  hit.url = passage_address(passage, hit.start_s);
  hit.image = thumbnail_address(passage);
  return hit;
}

// The passages of the sessions on one page of the answer, best first, by the session's
// place on the page.
std::vector<std::vector<MatchedPassage>> best_passages(const Matches& matches,
                                                       const std::vector<std::uint32_t>& page) {
  constexpr std::uint32_t kElsewhere = ~0u;
  std::vector<std::uint32_t> place(matches.sessions.size(), kElsewhere);
  for (std::size_t i = 0; i < page.size(); ++i) place[page[i]] = static_cast<std::uint32_t>(i);
  std::vector<std::vector<MatchedPassage>> passages(page.size());
  for (const MatchedPassage& passage : matches.passages)
    if (place[passage.session] != kElsewhere) passages[place[passage.session]].push_back(passage);
  for (auto& of_session : passages) {
    const auto shown = std::min(kHitsPerSession, of_session.size());
    std::partial_sort(of_session.begin(), of_session.begin() + static_cast<std::ptrdiff_t>(shown),
                      of_session.end(), [](const MatchedPassage& a, const MatchedPassage& b) {
                        return a.weight != b.weight ? a.weight > b.weight : a.document < b.document;
                      });
    of_session.resize(shown);
  }
  return passages;
}

}  // namespace

// What is kept of one revision of the index.
class Searcher::Snapshot {
 public:
  explicit Snapshot(const Xapian::Database& database)
      : database_(database), clubs_(read_clubs(database)), reader_(database, clubs_) {}

  const std::vector<schema::ClubRecord>& clubs() const { return clubs_; }

  const std::vector<ClubOverview>& overview() {
    if (!overview_) overview_ = read_overview(database_, clubs_);
    return *overview_;
  }

  Answer search(const Request& request) {
    ReadQuery read = reader_.read(request.text);
    allow_fewer_words(read, reader_, database_);
    const Matches matches = find(read, request.filters);

    Answer answer;
    answer.sessions = matches.sessions.size();
    answer.passages = matches.passages.size();
    answer.facets = count_facets(matches, read, request.filters);
    answer.results = results(matches, request, read);
    answer.query = std::move(read.reading);
    return answer;
  }

 private:
  Matches find(const ReadQuery& read, const Filters& filters) const {
    Matches matches = find_matches(database_, filtered(read.query, filters), read.has_words);
    if (!read.every_word) return matches;
    std::set<std::string> complete;
    for (MatchedSession& session :
         find_matches(database_, filtered(*read.every_word, filters), false).sessions)
      complete.insert(std::move(session.id));
    for (MatchedSession& session : matches.sessions)
      session.complete = complete.contains(session.id);
    return matches;
  }

  // A facet that is filtered by is counted without its own filter.
  Facets count_facets(const Matches& matches, const ReadQuery& read, const Filters& filters) const {
    const auto count = [&](Facet facet) {
      if (!is_filtered(filters, facet)) return count_facet(matches, facet, clubs_);
      return count_facet(find_matches(database_, filtered(read.query, filters, facet), false),
                         facet, clubs_);
    };
    return {count(Facet::kClub), count(Facet::kSeries), count(Facet::kKind),
            count(Facet::kPresenter), count(Facet::kYear)};
  }

  std::vector<Result> results(const Matches& matches, const Request& request,
                              const ReadQuery& read) {
    const std::vector<std::uint32_t> order = in_order(matches, request.sort);
    const std::size_t per_page = std::min(request.per_page, Request::kMaxPerPage);
    const std::size_t first = std::min(
        (std::clamp<std::size_t>(request.page, 1, Request::kMaxPage) - 1) * per_page, order.size());
    const std::size_t last = std::min(first + per_page, order.size());
    const std::vector<std::uint32_t> page(order.begin() + static_cast<std::ptrdiff_t>(first),
                                          order.begin() + static_cast<std::ptrdiff_t>(last));
    const auto passages = best_passages(matches, page);
    const WordMatcher matcher = reader_.matcher(read);
    std::vector<Result> all;
    for (std::size_t i = 0; i < page.size(); ++i) {
      const MatchedSession& session = matches.sessions[page[i]];
      all.push_back(result(session, passages[i], matcher));
      if (!session.complete)
        all.back().missing = missing_words(read, reader_, database_, session.id);
    }
    return all;
  }

  Result result(const MatchedSession& matched, const std::vector<MatchedPassage>& passages,
                const WordMatcher& matcher) const {
    Result result;
    if (auto session = find_session(database_, matched.id)) result.session = std::move(*session);
    result.session.id = matched.id;
    result.url = session_address(matched.id);
    result.score = matched.best;
    for (const MatchedPassage& passage : passages)
      if (const auto record =
              schema::decode_passage(database_.get_document(passage.document).get_data()))
        result.hits.push_back(make_hit(*record, matcher));
    result.more_hits = matched.passages - result.hits.size();
    return result;
  }

  Xapian::Database database_;
  std::vector<schema::ClubRecord> clubs_;
  QueryReader reader_;
  std::optional<std::vector<ClubOverview>> overview_;
};

class Searcher::State {
 public:
  explicit State(std::filesystem::path directory)
      : handle_(std::move(directory), [this](const Xapian::Database& database) {
          snapshot_ = std::make_unique<Snapshot>(database);
        }) {}

  template <typename Read>
  auto with_snapshot(Read read) {
    return handle_.with_index(
        [&](const Xapian::Database& database) { return read(*snapshot_, database); });
  }

 private:
  std::unique_ptr<Snapshot> snapshot_;
  IndexHandle handle_;
};

Searcher::Searcher(std::filesystem::path index_directory)
    : state_(std::make_unique<State>(std::move(index_directory))) {}
Searcher::~Searcher() = default;

Answer Searcher::search(const Request& request) {
  return state_->with_snapshot(
      [&](Snapshot& snapshot, const Xapian::Database&) { return snapshot.search(request); });
}

std::vector<ClubOverview> Searcher::clubs() {
  return state_->with_snapshot(
      [](Snapshot& snapshot, const Xapian::Database&) { return snapshot.overview(); });
}

std::optional<ClubSessions> Searcher::sessions_of(std::string_view club_id) {
  return state_->with_snapshot(
      [&](Snapshot& snapshot, const Xapian::Database& database) -> std::optional<ClubSessions> {
        for (const schema::ClubRecord& club : snapshot.clubs())
          if (club.id == club_id) return read_sessions(database, club);
        return std::nullopt;
      });
}

std::optional<SessionDetail> Searcher::session(std::string_view id) {
  return state_->with_snapshot(
      [&](Snapshot&, const Xapian::Database& database) { return read_session(database, id); });
}

std::optional<PaperDetail> Searcher::paper(std::string_view id) {
  return state_->with_snapshot(
      [&](Snapshot&, const Xapian::Database& database) { return read_paper(database, id); });
}

std::string Searcher::revision() {
  return state_->with_snapshot(
      [](Snapshot&, const Xapian::Database& database) { return revision_of(database); });
}

}  // namespace lectern::search
