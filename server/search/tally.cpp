#include "server/search/tally.hpp"

#include <algorithm>
#include <charconv>

namespace lectern::search {
namespace {

constexpr Kinds kAllKinds = (1u << schema::kPassageKindNames.size()) - 1;

Kinds kinds_of(const std::vector<std::string>& names) {
  if (names.empty()) return kAllKinds;
  Kinds kinds = 0;
  for (const std::string& name : names)
    if (const auto kind = schema::parse_passage_kind(name)) kinds |= bit_of(*kind);
  return kinds;
}

std::vector<Place> places_of(const std::vector<std::string>& values, const Names& names) {
  std::vector<Place> places;
  for (const std::string& value : values) places.push_back(names.find(value));
  return places;
}

// Of clubs their ids, which are exactly so.
std::vector<Place> clubs_of(const std::vector<std::string>& ids, const Names& clubs) {
  std::vector<Place> places = places_of(ids, clubs);
  for (std::size_t i = 0; i < places.size(); ++i)
    if (places[i] != kNowhere && clubs[places[i]] != ids[i]) places[i] = kNowhere;
  return places;
}

// 0, which no year is, for what is no number.
std::uint32_t number(std::string_view digits) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc{} && end == digits.data() + digits.size() ? value : 0;
}

bool has(const std::vector<Place>& places, Place place) {
  return place != kNowhere && std::find(places.begin(), places.end(), place) != places.end();
}

}  // namespace

Tally::Tally(const BitSet& matches, const Filters& filters, const Sessions& sessions)
    : sessions_(sessions),
      kinds_wanted_(kinds_of(filters.kinds)),
      failing_(sessions.all().size()),
      places_(sessions.all().size()) {
  judge_sessions(filters);
  count(matches);
}

void Tally::count(const BitSet& matches) {
  // A session's passages lie together, so it is the last one nearly always.
  Tallied none, *last = &none;
  matches.for_each([&](Xapian::docid document) {
    const Place session = sessions_.of(document);
    if (session == kNowhere) return;
    if (last->session != session) last = &tallied_of(session);
    Tallied& tallied = *last;
    const Kinds kind = bit_of(sessions_.kind(document));
    tallied.kinds |= kind;
    if ((kind & kinds_wanted_) != 0) ++tallied.passages;
  });
  for (const Tallied& tallied : all_) {
    if (!passes(tallied)) continue;
    ++sessions_passing_;
    passages_passing_ += tallied.passages;
  }
}

Tallied& Tally::tallied_of(Place session) {
  std::uint32_t& place = places_[session];
  if (place == 0) {
    all_.push_back({session, 0, 0});
    place = static_cast<std::uint32_t>(all_.size());
  }
  return all_[place - 1];
}

void Tally::judge_sessions(const Filters& filters) {
  const Sessions& sessions = sessions_;
  const auto clubs = clubs_of(filters.clubs, sessions.clubs());
  const auto series = places_of(filters.series, sessions.series());
  const auto presenters = places_of(filters.presenters, sessions.presenters());
  const auto any_filter = !clubs.empty() || !series.empty() || !presenters.empty() ||
                          !filters.years.empty() || filters.from || filters.to;
  if (!any_filter) return;
  for (std::size_t i = 0; i < sessions.all().size(); ++i) {
    const SessionFacts& facts = sessions.all()[i];
    unsigned fails = 0;
    if (!clubs.empty() && !has(clubs, facts.club)) fails |= bit(Facet::kClub);
    if (!series.empty() && !has(series, facts.series)) fails |= bit(Facet::kSeries);
    const auto own = sessions.presenters_of(facts);
    if (!presenters.empty() &&
        std::none_of(own.begin(), own.end(), [&](Place place) { return has(presenters, place); }))
      fails |= bit(Facet::kPresenter);
    if (!filters.years.empty() &&
        std::none_of(filters.years.begin(), filters.years.end(), [&](const std::string& year) {
          return facts.date != 0 && number(year) == facts.year();
        }))
      fails |= bit(Facet::kYear);
    const bool early = filters.from && facts.date < number(filters.from->first);
    const bool late = filters.to && facts.date > number(filters.to->last);
    if ((filters.from || filters.to) && (facts.date == 0 || early || late)) fails |= kDates;
    failing_[i] = static_cast<std::uint8_t>(fails);
  }
}

std::uint32_t Tally::passages_of(Place session) const {
  if (session == kNowhere || places_[session] == 0) return 0;
  const Tallied& tallied = all_[places_[session] - 1];
  return passes(tallied) ? tallied.passages : 0;
}

}  // namespace lectern::search
