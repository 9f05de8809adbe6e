#include "server/search/snapshot.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "indexer/schema/terms.hpp"
#include "server/search/addresses.hpp"
#include "server/search/counting.hpp"
#include "server/search/document_data.hpp"
#include "server/search/facets.hpp"
#include "server/search/fewer_words.hpp"
#include "server/search/hits.hpp"
#include "server/search/similar.hpp"

namespace lectern::search {
namespace {

constexpr std::size_t kHitsPerSession = 5;
constexpr std::size_t kHitsOfSimilar = 2;
// Passages that are ranked by themselves: of one session, or of all on a page.
constexpr Xapian::doccount kPassagesOfASession = 50;
constexpr Xapian::doccount kPassagesOfAPage = 200;
// Marked on one page that is full of them, and pages of a document that are read for marks.
constexpr std::size_t kMostBoxes = 2000;
constexpr std::size_t kMostPagesRead = 1000;

}  // namespace

// One request while it is answered.
struct Snapshot::Asking {
  const Request& request;
  ReadQuery read;
  std::optional<WordMatcher> matcher;
  Xapian::Query query;       // restricted by the request's filters
  std::set<Place> complete;  // sessions that have every word, where fewer are allowed
  std::optional<Tally> tally;
  std::vector<RankedSession> page;
  std::size_t found = 0;  // sessions, as far as they were counted

  std::size_t first() const {
    return (std::clamp<std::size_t>(request.page, 1, Request::kMaxPage) - 1) * per_page();
  }
  std::size_t per_page() const { return std::min(request.per_page, Request::kMaxPerPage); }
  bool is_complete(Place session) const { return !read.every_word || complete.contains(session); }
  Ranker::Words words() const {
    return {read.parsed.asked, *matcher, read.every_word ? &complete : nullptr};
  }

  template <typename Sessions>
  auto page_of(const Sessions& sessions) const {
    const auto begin = static_cast<std::ptrdiff_t>(std::min(first(), sessions.size()));
    const auto end = static_cast<std::ptrdiff_t>(std::min(first() + per_page(), sessions.size()));
    return Sessions(sessions.begin() + begin, sessions.begin() + end);
  }
};

Snapshot::Snapshot(const Xapian::Database& database, std::shared_ptr<const Facts> facts,
                   const Ranking& ranking)
    : database_(database),
      facts_(std::move(facts)),
      ranking_(ranking),
      reader_(database_, *facts_, ranking_),
      ranker_(database_, facts_->sessions, ranking_) {}

std::vector<MatchedBox> Snapshot::boxes(std::string_view query, const PageWords& page) {
  const ReadQuery read = reader_.read(query);
  return matched_boxes(page, reader_.matcher(read), kMostBoxes);
}

std::optional<DocumentMatches> Snapshot::matches(std::string_view query, std::string_view sha256,
                                                 const ReadPage& read_page) {
  if (!has_document(database_, sha256)) return std::nullopt;
  const ReadQuery read = reader_.read(query);
  const WordMatcher matcher = reader_.matcher(read);
  DocumentMatches found{read.reading, {}};
  for (const std::int64_t number :
       pages_with(database_, facts_->sessions, sha256, read.parsed.asked, kMostPagesRead)) {
    const auto page = read_page(number);
    const std::size_t boxes = page ? matched_boxes(*page, matcher, kMostBoxes).size() : 0;
    if (boxes > 0) found.pages.push_back({number, boxes});
  }
  return found;
}

const std::vector<ClubOverview>& Snapshot::overview() {
  if (!overview_) overview_ = read_overview(database_, facts_->clubs);
  return *overview_;
}

const std::vector<std::string>& Snapshot::addresses() {
  if (!addresses_) addresses_ = read_addresses(database_, facts_->clubs);
  return *addresses_;
}

Answer Snapshot::search(const Request& request) {
  Asking asking{request, reader_.read(request.text)};
  const bool by_date = request.sort != Sort::kRelevance || !asking.read.has_words;
  answer_to(asking, by_date);
  // Whether fewer words are enough must not depend on the filters: the counts beside them
  // would not be true.
  if (asking.found < kEnoughSessions && reader_.widen(asking.read)) answer_to(asking, by_date);
  return answer_of(asking);
}

// Ranks, and counts if that is asked for, what the query says now.
void Snapshot::answer_to(Asking& asking, bool by_date) {
  const Request& request = asking.request;
  asking.matcher.emplace(reader_.matcher(asking.read));
  asking.query = filtered(asking.read.query, request.filters);
  if (asking.read.every_word)
    matches_of(*asking.read.every_word, database_, facts_->term_sets)
        .for_each(
            [&](Xapian::docid document) { asking.complete.insert(facts_->sessions.of(document)); });
  const bool counts = request.facets || by_date;
  // A query that the matcher must count is not given to it twice.
  const bool at_once =
      counts && !by_date && !is_filtered(request.filters) && !is_counted_fast(asking.read.query);
  const auto tally = [&](const BitSet& matches) {
    asking.tally.emplace(matches, request.filters, facts_->sessions);
  };
  if (counts && !at_once) tally(matches_of(asking.read.query, database_, facts_->term_sets));
  if (at_once) {
    BitSet matches{database_.get_lastdocid()};
    asking.page = page_by_relevance(asking, &matches);
    tally(matches);
  } else {
    asking.page = by_date ? page_by_date(asking) : page_by_relevance(asking, nullptr);
  }
  if (counts) asking.found = asking.tally->all().size();
}

// Of sessions that came late, only the best passages were among those that were ranked.
void Snapshot::complete_passages(Asking& asking) const {
  std::vector<std::string> terms;
  for (const RankedSession& ranked : asking.page)
    if (ranked.passages.size() <
        std::min<std::size_t>(asking.tally->passages_of(ranked.session), kHitsPerSession))
      terms.push_back(schema::session_term(facts_->sessions.id(ranked.session)));
  if (terms.empty()) return;
  const Xapian::Query here{Xapian::Query::OP_OR, terms.begin(), terms.end()};
  for (RankedSession& found : grouped(ranker_.passages(
           {Xapian::Query::OP_FILTER, asking.query, here}, asking.words(), kPassagesOfAPage)))
    for (RankedSession& ranked : asking.page)
      if (ranked.session == found.session && ranked.passages.size() < found.passages.size())
        ranked.passages = std::move(found.passages);
}

Answer Snapshot::answer_of(Asking& asking) const {
  Answer answer;
  if (asking.tally) complete_passages(asking);
  for (const RankedSession& ranked : asking.page) answer.results.push_back(result(asking, ranked));
  name_missing_words(asking, answer.results);
  if (asking.tally) {
    answer.sessions = asking.tally->sessions();
    answer.passages = asking.tally->passages();
  } else {
    answer.exact = false;
    answer.sessions = asking.found;
    for (const RankedSession& ranked : asking.page) answer.passages += ranked.passages.size();
  }
  if (asking.request.facets) {
    answer.facets = count_facets(*asking.tally, *facts_);
    answer.histogram = count_months(*asking.tally, facts_->sessions);
  }
  answer.query = std::move(asking.read.reading);
  return answer;
}

std::vector<RankedSession> Snapshot::page_by_relevance(Asking& asking, BitSet* all) const {
  auto ranked =
      ranker_.sessions(asking.query, asking.words(), asking.first() + asking.per_page(), all);
  asking.found = std::max(asking.found, ranked.size());
  return asking.page_of(ranked);
}

// Complete ones before others.  Without a date comes last in either order; what is equal is in
// the order of ids, whichever was written first.
std::vector<RankedSession> Snapshot::page_by_date(const Asking& asking) const {
  const auto& all = facts_->sessions.all();
  const bool oldest = asking.request.sort == Sort::kOldest;
  std::vector<Place> sessions;
  for (const Tallied& tallied : asking.tally->all())
    if (asking.tally->passes(tallied)) sessions.push_back(tallied.session);
  const auto key = [&](Place place) {
    const std::uint32_t date = all[place].date;
    return std::tuple{!asking.is_complete(place), date == 0, oldest ? date : ~date};
  };
  std::sort(sessions.begin(), sessions.end(), [&](Place a, Place b) {
    const auto left = key(a), right = key(b);
    return left != right ? left < right : facts_->sessions.id(a) < facts_->sessions.id(b);
  });
  return with_passages(asking, asking.page_of(sessions));
}

std::vector<RankedSession> Snapshot::with_passages(const Asking& asking,
                                                   const std::vector<Place>& sessions) const {
  std::vector<RankedSession> page;
  for (const Place session : sessions)
    page.push_back({session, 0, passages_within(asking, session)});
  return page;
}

std::vector<RankedPassage> Snapshot::passages_within(const Asking& asking, Place session) const {
  const Xapian::Query here{schema::session_term(facts_->sessions.id(session))};
  return ranker_.passages({Xapian::Query::OP_FILTER, asking.query, here}, asking.words(),
                          kPassagesOfASession);
}

Result Snapshot::shown(const RankedSession& ranked, const WordMatcher& matcher,
                       std::size_t hits) const {
  Result result;
  result.session = facts_->sessions.head(ranked.session);
  result.url = session_address(result.session.id);
  result.score = ranked.score;
  for (const ChosenHit& chosen : choose_hits(database_, ranked.passages, ranking_, hits))
    result.hits.push_back(make_hit(chosen.record, matcher));
  return result;
}

Result Snapshot::result(const Asking& asking, const RankedSession& ranked) const {
  const std::size_t all =
      asking.tally ? asking.tally->passages_of(ranked.session) : ranked.passages.size();
  Result result = shown(ranked, *asking.matcher, kHitsPerSession);
  result.more_hits = all - std::min(all, result.hits.size());
  return result;
}

void Snapshot::name_missing_words(const Asking& asking, std::vector<Result>& results) const {
  std::vector<Place> sessions;
  std::vector<Result*> incomplete;
  for (std::size_t i = 0; i < results.size(); ++i) {
    if (asking.is_complete(asking.page[i].session)) continue;
    sessions.push_back(asking.page[i].session);
    incomplete.push_back(&results[i]);
  }
  if (sessions.empty()) return;
  auto missing = missing_words(asking.read, sessions, *facts_, database_);
  for (std::size_t i = 0; i < missing.size(); ++i) incomplete[i]->missing = std::move(missing[i]);
}

std::optional<SessionHits> Snapshot::hits(std::string_view session_id, const Request& request) {
  const Place session = facts_->sessions.find(session_id);
  if (session == kNowhere) return std::nullopt;
  ReadQuery read = reader_.read(request.text);
  reader_.widen(read);  // as the search did that found the session
  const WordMatcher matcher = reader_.matcher(read);
  Filters kinds;
  kinds.kinds = request.filters.kinds;
  const Xapian::Query query{Xapian::Query::OP_FILTER, filtered(read.query, kinds),
                            Xapian::Query{schema::session_term(session_id)}};
  SessionHits found{read.reading, 0, {}};
  matches_of(query, database_, facts_->term_sets).for_each([&](Xapian::docid document) {
    if (facts_->sessions.of(document) == session) ++found.total;
  });
  // One more than there are passages: the session's own record is no passage.
  const auto passages = ranker_.passages(query, {read.parsed.asked, matcher},
                                         static_cast<Xapian::doccount>(found.total + 1));
  const std::size_t first = (std::max<std::size_t>(request.page, 1) - 1) * request.per_page;
  for (std::size_t i = first; i < std::min(passages.size(), first + request.per_page); ++i)
    if (const auto record = schema::decode_passage(document_data(database_, passages[i].document)))
      found.hits.push_back(make_hit(*record, matcher));
  return found;
}

std::optional<std::vector<Result>> Snapshot::similar_to_session(std::string_view id,
                                                                std::size_t most) {
  const Place session = facts_->sessions.find(id);
  if (session == kNowhere) return std::nullopt;
  const std::string term = schema::session_term(id);
  std::vector<Xapian::docid> passages;
  const auto end = database_.postlist_end(term);
  for (auto it = database_.postlist_begin(term); it != end; ++it)
    if (facts_->sessions.of(*it) == session) passages.push_back(*it);
  return similar(passages, session, most);
}

std::optional<std::vector<Result>> Snapshot::similar_to_passage(std::string_view id,
                                                                std::size_t most) {
  const std::string term = schema::unique_term(id);
  const auto it = database_.postlist_begin(term);
  if (it == database_.postlist_end(term)) return std::nullopt;
  const Place session = facts_->sessions.of(*it);
  if (session == kNowhere) return std::nullopt;
  return similar({*it}, session, most);
}

std::vector<Result> Snapshot::similar(const std::vector<Xapian::docid>& passages, Place own,
                                      std::size_t most) {
  const Likeness likeness = likeness_of(database_, passages);
  const WordMatcher matcher = reader_.matcher(likeness.asked);
  const Xapian::Query query{Xapian::Query::OP_AND_NOT, likeness.query,
                            Xapian::Query{schema::session_term(facts_->sessions.id(own))}};
  std::vector<Result> results;
  for (const RankedSession& ranked : ranker_.sessions(query, {likeness.asked, matcher}, most)) {
    if (results.size() == most) break;
    results.push_back(shown(ranked, matcher, kHitsOfSimilar));
    results.back().more_hits = ranked.passages.size() - results.back().hits.size();
  }
  return results;
}

}  // namespace lectern::search
