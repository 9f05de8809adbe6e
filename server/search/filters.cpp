#include "server/search/filters.hpp"

#include <algorithm>
#include <array>

#include "indexer/schema/slots.hpp"
#include "indexer/schema/terms.hpp"

namespace lectern::search {
namespace {

constexpr std::array kFacets = {Facet::kClub, Facet::kSeries, Facet::kKind, Facet::kPresenter,
                                Facet::kYear};

const std::vector<std::string>& values_of(const Filters& filters, Facet facet) {
  switch (facet) {
    case Facet::kClub:
      return filters.clubs;
    case Facet::kSeries:
      return filters.series;
    case Facet::kKind:
      return filters.kinds;
    case Facet::kPresenter:
      return filters.presenters;
    case Facet::kYear:
      break;
  }
  return filters.years;
}

Xapian::Query value_query(Facet facet, const std::string& value) {
  switch (facet) {
    case Facet::kClub:
      return Xapian::Query{schema::club_term(value)};
    case Facet::kSeries:
      return Xapian::Query{schema::series_term(value)};
    case Facet::kPresenter:
      return Xapian::Query{schema::presenter_term(value)};
    case Facet::kYear:
      return Xapian::Query{schema::year_term(value)};
    case Facet::kKind:
      break;
  }
  const auto kind = schema::parse_passage_kind(value);
  return kind ? Xapian::Query{schema::kind_term(*kind)} : Xapian::Query::MatchNothing;
}

Xapian::Query facet_query(Facet facet, const std::vector<std::string>& values) {
  std::vector<Xapian::Query> alternatives;
  for (const std::string& value : values) alternatives.push_back(value_query(facet, value));
  return {Xapian::Query::OP_OR, alternatives.begin(), alternatives.end()};
}

Xapian::Query date_query(const Filters& filters) {
  return {Xapian::Query::OP_VALUE_RANGE, schema::slot::kDate,
          filters.from ? filters.from->first : "00000101",
          filters.to ? filters.to->last : "99991231"};
}

}  // namespace

bool is_filtered(const Filters& filters, Facet facet) { return !values_of(filters, facet).empty(); }

bool is_filtered(const Filters& filters) {
  return filters.from || filters.to ||
         std::any_of(kFacets.begin(), kFacets.end(),
                     [&](Facet facet) { return is_filtered(filters, facet); });
}

Xapian::Query filtered(const Xapian::Query& query, const Filters& filters,
                       std::optional<Facet> except) {
  std::vector<Xapian::Query> all;
  for (const Facet facet : kFacets)
    if (is_filtered(filters, facet) && facet != except)
      all.push_back(facet_query(facet, values_of(filters, facet)));
  if (filters.from || filters.to) all.push_back(date_query(filters));
  if (all.empty()) return query;
  return {Xapian::Query::OP_FILTER, query,
          Xapian::Query{Xapian::Query::OP_AND, all.begin(), all.end()}};
}

}  // namespace lectern::search
