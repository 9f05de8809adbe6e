#include "server/search/facets.hpp"

#include <algorithm>
#include <bit>
#include <cstdio>

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
                      return counts[a] != counts[b] ? counts[a] > counts[b]
                                                    : names.rank(a) < names.rank(b);
                    });
  std::vector<FacetValue> values;
  for (std::size_t i = 0; i < shown; ++i)
    values.push_back({names[places[i]], names[places[i]], counts[places[i]]});
  return values;
}

constexpr std::size_t kKinds = schema::kPassageKindNames.size();

// How many sessions have each value of each facet.
struct Counts {
  explicit Counts(const Sessions& sessions)
      : clubs(sessions.clubs().size()),
        series(sessions.series().size()),
        presenters(sessions.presenters().size()),
        months(sessions.months().size()) {}

  // By their places; months as the filter by year lets them through.
  std::vector<std::size_t> clubs, series, presenters, months;
  std::array<std::size_t, kKinds> kinds{};
};

Counts count(const Tally& tally, const Sessions& sessions) {
  Counts counts{sessions};
  for (const Tallied& tallied : tally.all()) {
    const SessionFacts& session = sessions.all()[tallied.session];
    const auto counted = [&](Facet facet) { return tally.passes_without(tallied, facet); };
    if (session.club != kNowhere && counted(Facet::kClub)) ++counts.clubs[session.club];
    if (session.series != kNowhere && counted(Facet::kSeries)) ++counts.series[session.series];
    if (session.month != kNowhere && counted(Facet::kYear)) ++counts.months[session.month];
    if (counted(Facet::kKind))
      for (unsigned kinds = tallied.kinds; kinds != 0; kinds &= kinds - 1)
        ++counts.kinds[static_cast<std::size_t>(std::countr_zero(kinds))];
    if (counted(Facet::kPresenter))
      for (const Place place : sessions.presenters_of(session)) ++counts.presenters[place];
  }
  return counts;
}

std::vector<FacetValue> most_frequent(std::vector<FacetValue> values) {
  std::sort(values.begin(), values.end(), [](const FacetValue& a, const FacetValue& b) {
    return a.count != b.count ? a.count > b.count : a.label < b.label;
  });
  return values;
}

std::vector<FacetValue> clubs_of(const Counts& counts, const Facts& facts) {
  auto values = named(counts.clubs, facts.sessions.clubs());
  for (FacetValue& value : values)
    for (const schema::ClubRecord& club : facts.clubs)
      if (club.id == value.value && !club.name.empty()) value.label = club.name;
  return most_frequent(std::move(values));
}

std::vector<FacetValue> kinds_of(const Counts& counts) {
  std::vector<FacetValue> values;
  for (std::size_t i = 0; i < kKinds; ++i) {
    const std::string name{schema::kPassageKindNames[i]};
    if (counts.kinds[i] > 0) values.push_back({name, name, counts.kinds[i]});
  }
  return most_frequent(std::move(values));
}

// Newest first.
std::vector<FacetValue> years_of(const Counts& counts, const Sessions& sessions) {
  std::vector<FacetValue> values;
  for (std::size_t i = counts.months.size(); i-- > 0;) {
    if (counts.months[i] == 0) continue;
    char year[16];
    std::snprintf(year, sizeof year, "%04u", sessions.months()[i] / 100);
    if (values.empty() || values.back().value != year) {
      if (values.size() == kMaxFacetValues) break;
      values.push_back({year, year, 0});
    }
    values.back().count += counts.months[i];
  }
  return values;
}

}  // namespace

Facets count_facets(const Tally& tally, const Facts& facts) {
  const Sessions& sessions = facts.sessions;
  const Counts counts = count(tally, sessions);
  return {.club = clubs_of(counts, facts),
          .series = named(counts.series, sessions.series()),
          .kind = kinds_of(counts),
          .presenter = named(counts.presenters, sessions.presenters()),
          .year = years_of(counts, sessions)};
}

std::vector<MonthCount> count_months(const Tally& tally, const Sessions& sessions) {
  std::vector<std::size_t> counts(sessions.months().size());
  for (const Tallied& tallied : tally.all()) {
    const Place month = sessions.all()[tallied.session].month;
    if (month != kNowhere && tally.passes_without_dates(tallied)) ++counts[month];
  }
  std::vector<MonthCount> months;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    const std::uint32_t month = sessions.months()[i];
    char text[16];
    std::snprintf(text, sizeof text, "%04u-%02u", month / 100, month % 100);
    months.push_back({text, counts[i]});
  }
  return months;
}

}  // namespace lectern::search
