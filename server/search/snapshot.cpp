#include "server/search/snapshot.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "indexer/schema/terms.hpp"
#include "server/search/addresses.hpp"
#include "server/search/counting.hpp"
#include "server/search/facets.hpp"
#include "server/search/fewer_words.hpp"
#include "server/search/hits.hpp"

namespace lectern::search {
namespace {

constexpr std::size_t kHitsPerSession = 5;
// Passages that are ranked again for the sessions of one page, in the order of dates.
constexpr Xapian::doccount kPassagesOfAPage = 500;

}  // namespace

// One request while it is answered.
struct Snapshot::Asking {
  const Request& request;
  ReadQuery read;
  WordMatcher matcher;
  Xapian::Query query;       // restricted by the request's filters
  std::set<Place> complete;  // sessions that have every word, where fewer are allowed
  std::optional<Tally> tally;

  std::size_t first() const {
    return (std::clamp<std::size_t>(request.page, 1, Request::kMaxPage) - 1) * per_page();
  }
  std::size_t per_page() const { return std::min(request.per_page, Request::kMaxPerPage); }
  bool is_complete(Place session) const { return !read.every_word || complete.contains(session); }
  Ranker::Words words() const { return {read.parsed.asked, matcher}; }

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
  constexpr std::size_t kMost = 2000;  // of a page that is full of them
  const ReadQuery read = reader_.read(query);
  return matched_boxes(page, reader_.matcher(read), kMost);
}

const std::vector<ClubOverview>& Snapshot::overview() {
  if (!overview_) overview_ = read_overview(database_, facts_->clubs);
  return *overview_;
}

Answer Snapshot::search(const Request& request) {
  ReadQuery read = reader_.read(request.text);
  WordMatcher matcher = reader_.matcher(read);
  Asking asking{request, std::move(read), std::move(matcher), {}, {}, {}};
  asking.query = filtered(asking.read.query, request.filters);
  if (asking.read.every_word)
    for_each_match(database_, *asking.read.every_word, [&](Xapian::docid document) {
      asking.complete.insert(facts_->sessions.of(document));
    });

  const bool by_date = request.sort != Sort::kRelevance || !asking.read.has_words;
  Answer answer;
  if (request.facets || by_date)
    asking.tally.emplace(database_, asking.read.query, request.filters, facts_->sessions);
  const auto page = by_date ? page_by_date(asking) : page_by_relevance(asking);
  for (const RankedSession& ranked : page) answer.results.push_back(result(asking, ranked));
  if (asking.tally) {
    answer.sessions = asking.tally->sessions();
    answer.passages = asking.tally->passages();
  } else {
    answer.exact = false;
    answer.sessions = asking.first() + page.size();
    for (const RankedSession& ranked : page) answer.passages += ranked.passages.size();
  }
  if (request.facets) {
    answer.facets = count_facets(*asking.tally, *facts_);
    answer.histogram = count_months(*asking.tally, facts_->sessions);
  }
  answer.query = std::move(asking.read.reading);
  return answer;
}

std::vector<RankedSession> Snapshot::page_by_relevance(const Asking& asking) const {
  auto ranked = ranker_.sessions(asking.query, asking.words(), asking.first() + asking.per_page());
  std::stable_partition(ranked.begin(), ranked.end(), [&](const RankedSession& session) {
    return asking.is_complete(session.session);
  });
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
    return left != right ? left < right : all[a].id < all[b].id;
  });
  return with_passages(asking, asking.page_of(sessions));
}

std::vector<RankedSession> Snapshot::with_passages(const Asking& asking,
                                                   const std::vector<Place>& sessions) const {
  std::vector<std::string> terms;
  for (const Place session : sessions)
    terms.push_back(schema::session_term(facts_->sessions.all()[session].id));
  const Xapian::Query here{Xapian::Query::OP_OR, terms.begin(), terms.end()};
  const auto passages = ranker_.passages({Xapian::Query::OP_FILTER, asking.query, here},
                                         asking.words(), kPassagesOfAPage);
  std::vector<RankedSession> page;
  for (const Place session : sessions) page.push_back({session, 0, {}});
  for (RankedSession& found : grouped(passages))
    for (RankedSession& session : page)
      if (session.session == found.session) session = std::move(found);
  return page;
}

Result Snapshot::result(const Asking& asking, const RankedSession& ranked) const {
  Result result;
  const SessionFacts& facts = facts_->sessions.all()[ranked.session];
  if (auto session = find_session(database_, facts.id)) result.session = std::move(*session);
  result.session.id = facts.id;
  result.url = session_address(facts.id);
  result.score = ranked.score;
  for (const ChosenHit& chosen : choose_hits(database_, ranked.passages, ranking_, kHitsPerSession))
    result.hits.push_back(make_hit(chosen.record, asking.matcher));
  const std::size_t all =
      asking.tally ? asking.tally->passages_of(ranked.session) : ranked.passages.size();
  result.more_hits = all - std::min(all, result.hits.size());
  if (!asking.is_complete(ranked.session))
    result.missing = missing_words(asking.read, database_, facts.id);
  return result;
}

}  // namespace lectern::search
