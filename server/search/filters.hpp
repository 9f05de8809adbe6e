// The request's filters as a Xapian query: values of one facet are alternatives,
// facets restrict each other.
#pragma once

#include <xapian.h>

#include <optional>

#include "server/search/request.hpp"

namespace lectern::search {

enum class Facet { kClub, kSeries, kKind, kPresenter, kYear };

bool is_filtered(const Filters& filters, Facet facet);
bool is_filtered(const Filters& filters);  // by anything

// `query` restricted by all filters, or by all but those of one facet.
Xapian::Query filtered(const Xapian::Query& query, const Filters& filters,
                       std::optional<Facet> except = std::nullopt);

}  // namespace lectern::search
