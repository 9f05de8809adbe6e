#include "server/search/facets.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>

#include "indexer/schema/fold.hpp"
#include "indexer/schema/slots.hpp"

namespace lectern::search {
namespace {

class Counter {
 public:
  // `key` decides what is counted together; the first value met is what is shown.
  void add(const std::string& key, std::string_view value) {
    if (key.empty()) return;
    const auto [found, is_new] = places_.try_emplace(key, values_.size());
    if (is_new) values_.push_back({std::string{value}, std::string{value}, 0});
    ++values_[found->second].count;
  }

  std::vector<FacetValue> take() { return std::move(values_); }

 private:
  std::unordered_map<std::string, std::size_t> places_;
  std::vector<FacetValue> values_;
};

void add_presenters(Counter& counter, std::string_view names) {
  std::set<std::string> seen;  // one person listed twice is one
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(schema::slot::kPresenterSeparator), names.size());
    const std::string_view name = names.substr(0, end);
    const std::string key = schema::fold(name);
    if (seen.insert(key).second) counter.add(key, name);
    names.remove_prefix(std::min(end + 1, names.size()));
  }
}

void add(Counter& counter, const MatchedSession& session, Facet facet) {
  switch (facet) {
    case Facet::kClub:
      return counter.add(session.club, session.club);
    case Facet::kSeries:
      return counter.add(schema::fold(session.series), session.series);
    case Facet::kPresenter:
      return add_presenters(counter, session.presenters);
    case Facet::kYear:
      return counter.add(session.year, session.year);
    case Facet::kKind:
      break;
  }
  for (std::size_t i = 0; i < schema::kPassageKindNames.size(); ++i)
    if (session.has(static_cast<schema::PassageKind>(i)))
      counter.add(std::string{schema::kPassageKindNames[i]}, schema::kPassageKindNames[i]);
}

void name_clubs(std::vector<FacetValue>& values, const std::vector<schema::ClubRecord>& clubs) {
  for (FacetValue& value : values)
    for (const schema::ClubRecord& club : clubs)
      if (club.id == value.value && !club.name.empty()) value.label = club.name;
}

}  // namespace

std::vector<FacetValue> count_facet(const Matches& matches, Facet facet,
                                    const std::vector<schema::ClubRecord>& clubs) {
  Counter counter;
  for (const MatchedSession& session : matches.sessions) add(counter, session, facet);
  std::vector<FacetValue> values = counter.take();
  if (facet == Facet::kClub) name_clubs(values, clubs);
  std::sort(values.begin(), values.end(), [&](const FacetValue& a, const FacetValue& b) {
    if (facet == Facet::kYear) return a.value > b.value;
    return a.count != b.count ? a.count > b.count : a.label < b.label;
  });
  if (values.size() > kMaxFacetValues) values.resize(kMaxFacetValues);
  return values;
}

}  // namespace lectern::search
