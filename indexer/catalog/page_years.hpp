// The years that a page names beside its schedule, for dates that have none of their own.
#pragma once

#include <optional>

#include "indexer/catalog/date.hpp"
#include "indexer/catalog/page.hpp"
#include "indexer/catalog/sections.hpp"

namespace lectern::catalog {

// "Winter 2022/23", "We meet in Fall 2021 on Mondays" above a schedule says its year.
bool names_term(const Text& text);

// "Fall 2023 Topology seminar" as a page's title; "Journal club 2019-2023" tells no year.
std::optional<YearSpan> term_of_title(std::string_view title);

// The one term a page speaks of, wherever it does.
std::optional<YearSpan> only_term(const Page& content);

// The one year in which, by its version history, a page was written.
std::optional<YearSpan> year_of_history(const Section& root);

}  // namespace lectern::catalog
