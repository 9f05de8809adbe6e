#include "server/search/ranked.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "server/search/closeness.hpp"

namespace lectern::search {
namespace {

// Where the best passages are of too few sessions, so many times more are looked at.
constexpr Xapian::doccount kDeeper = 8;

bool is_better(const RankedPassage& a, const RankedPassage& b) {
  return a.score != b.score ? a.score > b.score : a.document < b.document;
}

}  // namespace

Xapian::MSet Ranker::matches(const Xapian::Query& query, Xapian::doccount most, BitSet* all) const {
  Xapian::Enquire enquire{database_};
  enquire.set_query(query);
  enquire.set_weighting_scheme(
      Xapian::BM25Weight{ranking_.k1, 0, 1, ranking_.b, ranking_.shortest});
  if (all == nullptr) return enquire.get_mset(0, most);
  MatchCollector collector{*all};
  enquire.add_matchspy(&collector);
  return enquire.get_mset(0, most, database_.get_doccount());
}

double Ranker::kind_weight(schema::PassageKind kind) const {
  switch (kind) {
    case schema::PassageKind::kSession:
      return ranking_.session;
    case schema::PassageKind::kSlide:
      return 1;
    case schema::PassageKind::kPaper:
      return ranking_.paper;
    case schema::PassageKind::kHighlight:
      return ranking_.highlight;
    case schema::PassageKind::kNote:
      return ranking_.note;
    case schema::PassageKind::kTranscript:
      return ranking_.transcript;
    case schema::PassageKind::kChapter:
      return ranking_.chapter;
    case schema::PassageKind::kReading:
      return ranking_.reading;
    case schema::PassageKind::kText:
      break;
  }
  return ranking_.text;
}

// Records of sessions and clubs, which a query without words meets, are no passages.
std::vector<RankedPassage> Ranker::read(const Xapian::MSet& matches) const {
  std::vector<RankedPassage> passages;
  passages.reserve(matches.size());
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    const Place session = sessions_.of(*match);
    if (session == kNowhere) continue;
    const schema::PassageKind kind = sessions_.kind(*match);
    passages.push_back({*match, session, kind, match.get_weight() * kind_weight(kind)});
  }
  return passages;
}

void Ranker::score_again(std::vector<RankedPassage>& passages,
                         const std::vector<Asked>& asked) const {
  std::sort(passages.begin(), passages.end(), is_better);
  const Closeness closeness{database_, asked};
  if (!closeness.tells() || ranking_.proximity == 0) return;
  const auto count = std::min(passages.size(), static_cast<std::size_t>(ranking_.reranked));
  for (std::size_t i = 0; i < count; ++i)
    passages[i].score *= 1 + ranking_.proximity * closeness.of(passages[i].document);
  std::sort(passages.begin(), passages.end(), is_better);
}

std::vector<RankedPassage> Ranker::passages(const Xapian::Query& query, const Words& words,
                                            Xapian::doccount most) const {
  std::vector<RankedPassage> passages = read(matches(query, most));
  score_again(passages, words.asked);
  return passages;
}

std::vector<RankedSession> grouped(const std::vector<RankedPassage>& passages) {
  std::vector<RankedSession> sessions;
  std::unordered_map<Place, std::size_t> places;
  for (const RankedPassage& passage : passages) {
    const auto [found, is_new] = places.try_emplace(passage.session, sessions.size());
    if (is_new) sessions.push_back({passage.session, 0, {}});
    sessions[found->second].passages.push_back(passage);
  }
  return sessions;
}

double Ranker::score(const RankedSession& session, const Words& words) const {
  double score = 0, share = 1;
  for (std::size_t i = 0; i < session.passages.size() && i < 8; ++i) {
    score += share * session.passages[i].score;
    share = i == 0 ? ranking_.further : share / 2;
  }
  const double covered = words.matcher.covered_by(sessions_.head(session.session).title);
  return score * (1 + ranking_.title * covered * covered);
}

// Of equal ones the newest, then in the order of ids, whichever was written first.
bool Ranker::is_before(const RankedSession& a, const RankedSession& b) const {
  if (a.score != b.score) return a.score > b.score;
  const std::uint32_t left = sessions_.all()[a.session].date;
  const std::uint32_t right = sessions_.all()[b.session].date;
  return left != right ? left > right : sessions_.id(a.session) < sessions_.id(b.session);
}

std::vector<RankedSession> Ranker::sessions(const Xapian::Query& query, const Words& words,
                                            std::size_t count, BitSet* all) const {
  auto most = std::max<Xapian::doccount>(1, static_cast<Xapian::doccount>(ranking_.candidates));
  const Xapian::MSet first = matches(query, most, all);
  std::vector<RankedPassage> passages = read(first);
  score_again(passages, words.asked);
  std::vector<RankedSession> ranked = grouped(passages);
  for (RankedSession& session : ranked) {
    session.score = score(session, words);
    if (words.complete != nullptr && !words.complete->contains(session.session))
      session.score *= ranking_.incomplete;
  }
  std::sort(ranked.begin(), ranked.end(),
            [&](const RankedSession& a, const RankedSession& b) { return is_before(a, b); });

  // Further sessions follow in the order of their best passages.
  std::unordered_set<Place> known;
  for (const RankedSession& session : ranked) known.insert(session.session);
  for (Xapian::doccount seen = first.size(); ranked.size() < count && seen == most;) {
    most *= kDeeper;
    const Xapian::MSet more = matches(query, most);
    for (RankedSession& session : grouped(read(more))) {
      if (!known.insert(session.session).second) continue;
      session.score = session.passages.front().score;
      ranked.push_back(std::move(session));
    }
    seen = more.size();
  }
  return ranked;
}

}  // namespace lectern::search
