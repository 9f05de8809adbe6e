// What was measured, for programs to read: the mean scores, overall and by type, and every
// query with its scores and the sessions that came.
#pragma once

#include <string>
#include <vector>

#include "tests/relevance/measured.hpp"

namespace lectern::relevance {

std::string to_json(const std::vector<Measured>& measured);

}  // namespace lectern::relevance
