// Whether one way of ranking is better than another, query by query.
#pragma once

#include <cstddef>
#include <vector>

namespace lectern::relevance {

struct Comparison {
  std::size_t won = 0, lost = 0, equal = 0;
  double difference = 0;  // mean of ours - theirs
  // How often the difference would be at least as large if each query were as likely to go
  // the one way as the other (paired randomisation test, two-sided; Smucker, Allan &
  // Carterette 2007).  1 when nothing differs.
  double p = 1;
};

// Both in the same order of queries.  The same numbers give the same result.
Comparison compare(const std::vector<double>& ours, const std::vector<double>& theirs);

}  // namespace lectern::relevance
