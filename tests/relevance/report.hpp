// What was measured, for people to read.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <vector>

#include "tests/relevance/measured.hpp"

namespace lectern::relevance {

// Overall and by type.
void print_scores(std::ostream& out, const std::vector<Measured>& measured);

// The `count` queries with the lowest nDCG: what came, and what had been expected.
void print_worst(std::ostream& out, const std::vector<Measured>& measured, std::size_t count);

// Both in the same order of queries: how often each metric is higher or lower, and the
// queries in which they differ, the largest losses first.
void print_comparison(std::ostream& out, const std::vector<Measured>& ours,
                      const std::vector<Measured>& theirs);

// One line per value of a number that is varied.
void print_sweep_header(std::ostream& out);
void print_sweep_line(std::ostream& out, const std::string& setting,
                      const std::vector<Measured>& measured);

}  // namespace lectern::relevance
