#include "server/search/matches.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "indexer/schema/slots.hpp"

namespace lectern::search {
namespace {

class Gatherer : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document& document, double weight) override {
    const std::string id = document.get_value(schema::slot::kSession);
    if (id.empty()) return;  // a record, which is not searched
    const std::uint32_t place = session(id, document);
    MatchedSession& session = matches_.sessions[place];
    session.best = std::max(session.best, weight);
    ++session.passages;
    if (const auto kind = schema::parse_passage_kind(document.get_value(schema::slot::kKind)))
      session.kinds |= 1u << static_cast<unsigned>(*kind);
    matches_.passages.push_back({document.get_docid(), place, weight});
  }

  Matches take() { return std::move(matches_); }

 private:
  // A session's passages lie together, so the last one is usually meant.
  std::uint32_t session(const std::string& id, const Xapian::Document& document) {
    if (!matches_.sessions.empty() && matches_.sessions[last_].id == id) return last_;
    const auto [found, is_new] =
        places_.try_emplace(id, static_cast<std::uint32_t>(matches_.sessions.size()));
    last_ = found->second;
    if (is_new)
      matches_.sessions.push_back({.id = id,
                                   .date = document.get_value(schema::slot::kDate),
                                   .club = document.get_value(schema::slot::kClub),
                                   .series = document.get_value(schema::slot::kSeries),
                                   .presenters = document.get_value(schema::slot::kPresenters),
                                   .year = document.get_value(schema::slot::kYear)});
    return last_;
  }

  Matches matches_;
  std::unordered_map<std::string, std::uint32_t> places_;
  std::uint32_t last_ = 0;
};

}  // namespace

Matches find_matches(const Xapian::Database& database, const Xapian::Query& query, bool ranked) {
  if (query.empty()) return {};
  Gatherer gatherer;
  Xapian::Enquire enquire{database};
  enquire.set_query(query);
  if (!ranked) enquire.set_weighting_scheme(Xapian::BoolWeight{});
  enquire.add_matchspy(&gatherer);
  // The spy sees every match only when as many are asked to be looked at.
  enquire.get_mset(0, 1, database.get_doccount());
  return gatherer.take();
}

std::vector<std::uint32_t> in_order(const Matches& matches, Sort sort) {
  const auto& sessions = matches.sessions;
  std::vector<std::uint32_t> order(sessions.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const MatchedSession& left = sessions[a];
    const MatchedSession& right = sessions[b];
    if (left.complete != right.complete) return left.complete;
    if (sort == Sort::kRelevance && left.best != right.best) return left.best > right.best;
    if (left.date.empty() != right.date.empty()) return right.date.empty();
    if (left.date != right.date)
      return sort == Sort::kOldest ? left.date < right.date : left.date > right.date;
    if (left.best != right.best) return left.best > right.best;
    return left.id < right.id;
  });
  return order;
}

}  // namespace lectern::search
