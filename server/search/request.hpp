// What is asked of a search, already checked for form: repeated filters of one kind
// mean "any of these", different kinds mean "all of them".
#pragma once

#include <string>
#include <vector>

#include "server/search/period.hpp"

namespace lectern::search {

enum class Sort { kRelevance, kNewest, kOldest };

struct Filters {
  std::vector<std::string> clubs;  // ids
  std::vector<std::string> series;
  std::vector<std::string> kinds;  // names of passage kinds
  std::vector<std::string> presenters;
  std::vector<std::string> years;
  std::optional<Period> from;  // from its first day
  std::optional<Period> to;    // to its last day
};

struct Request {
  // The longest answer that can be asked for, and how far one can page.
  static constexpr std::size_t kMaxPerPage = 50;
  static constexpr std::size_t kMaxPage = 1000;

  std::string text;
  Filters filters;
  Sort sort = Sort::kRelevance;
  std::size_t page = 1;
  std::size_t per_page = 10;
  bool facets = true;  // and the histogram, and exact totals
};

}  // namespace lectern::search
