#include "server/search/facets.hpp"

#include <algorithm>
#include <cstdio>
#include <map>

namespace lectern::search {
namespace {

// Counts by place in a list of names; only those that are shown are named.
std::vector<FacetValue> named(const std::vector<std::size_t>& counts, const Names& names) {
  std::vector<Place> places;
  for (Place place = 0; place < counts.size(); ++place)
    if (counts[place] > 0) places.push_back(place);
  const std::size_t shown = std::min(places.size(), kMaxFacetValues);
  std::partial_sort(places.begin(), places.begin() + static_cast<std::ptrdiff_t>(shown),
                    places.end(), [&](Place a, Place b) {
                      return counts[a] != counts[b] ? counts[a] > counts[b] : names[a] < names[b];
                    });
  std::vector<FacetValue> values;
  for (std::size_t i = 0; i < shown; ++i)
    values.push_back({names[places[i]], names[places[i]], counts[places[i]]});
  return values;
}

template <typename Visit>
void for_each_passing(const Tally& tally, Facet facet, const Sessions& sessions, Visit visit) {
  for (const Tallied& tallied : tally.all())
    if (tally.passes_without(tallied, facet)) visit(tallied, sessions.all()[tallied.session]);
}

std::vector<FacetValue> count_clubs(const Tally& tally, const Facts& facts) {
  std::vector<std::size_t> counts(facts.sessions.clubs().size());
  for_each_passing(tally, Facet::kClub, facts.sessions,
                   [&](const Tallied&, const SessionFacts& session) {
                     if (session.club != kNowhere) ++counts[session.club];
                   });
  auto values = named(counts, facts.sessions.clubs());
  for (FacetValue& value : values)
    for (const schema::ClubRecord& club : facts.clubs)
      if (club.id == value.value && !club.name.empty()) value.label = club.name;
  return values;
}

std::vector<FacetValue> count_series(const Tally& tally, const Sessions& sessions) {
  std::vector<std::size_t> counts(sessions.series().size());
  for_each_passing(tally, Facet::kSeries, sessions,
                   [&](const Tallied&, const SessionFacts& session) {
                     if (session.series != kNowhere) ++counts[session.series];
                   });
  return named(counts, sessions.series());
}

std::vector<FacetValue> count_presenters(const Tally& tally, const Sessions& sessions) {
  std::vector<std::size_t> counts(sessions.presenters().size());
  for_each_passing(tally, Facet::kPresenter, sessions,
                   [&](const Tallied&, const SessionFacts& session) {
                     for (const Place place : session.presenters) ++counts[place];
                   });
  return named(counts, sessions.presenters());
}

std::vector<FacetValue> count_kinds(const Tally& tally, const Sessions& sessions) {
  std::array<std::size_t, schema::kPassageKindNames.size()> counts{};
  for_each_passing(tally, Facet::kKind, sessions, [&](const Tallied& tallied, const SessionFacts&) {
    for (std::size_t i = 0; i < counts.size(); ++i) counts[i] += tallied.kinds >> i & 1u;
  });
  std::vector<FacetValue> values;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const std::string name{schema::kPassageKindNames[i]};
    if (counts[i] > 0) values.push_back({name, name, counts[i]});
  }
  return values;
}

std::vector<FacetValue> count_years(const Tally& tally, const Sessions& sessions) {
  std::map<std::uint32_t, std::size_t, std::greater<>> counts;
  for_each_passing(tally, Facet::kYear, sessions, [&](const Tallied&, const SessionFacts& session) {
    if (session.date != 0) ++counts[session.year()];
  });
  std::vector<FacetValue> values;
  for (const auto& [year, count] : counts) {
    char digits[16];
    std::snprintf(digits, sizeof digits, "%04u", year);
    values.push_back({digits, digits, count});
  }
  return values;
}

std::vector<FacetValue> most_frequent(std::vector<FacetValue> values) {
  std::sort(values.begin(), values.end(), [](const FacetValue& a, const FacetValue& b) {
    return a.count != b.count ? a.count > b.count : a.label < b.label;
  });
  if (values.size() > kMaxFacetValues) values.resize(kMaxFacetValues);
  return values;
}

}  // namespace

Facets count_facets(const Tally& tally, const Facts& facts) {
  const Sessions& sessions = facts.sessions;
  Facets facets{.club = most_frequent(count_clubs(tally, facts)),
                .series = most_frequent(count_series(tally, sessions)),
                .kind = most_frequent(count_kinds(tally, sessions)),
                .presenter = most_frequent(count_presenters(tally, sessions)),
                .year = count_years(tally, sessions)};
  if (facets.year.size() > kMaxFacetValues) facets.year.resize(kMaxFacetValues);
  return facets;
}

std::vector<MonthCount> count_months(const Tally& tally, const Sessions& sessions) {
  std::map<std::uint32_t, std::size_t> counts;
  for (const Tallied& tallied : tally.all()) {
    const SessionFacts& session = sessions.all()[tallied.session];
    if (session.date != 0 && tally.passes_without_dates(tallied)) ++counts[session.month()];
  }
  std::vector<MonthCount> months;
  for (const auto& [month, count] : counts) {
    char text[16];
    std::snprintf(text, sizeof text, "%04u-%02u", month / 100, month % 100);
    months.push_back({text, count});
  }
  return months;
}

}  // namespace lectern::search
