// Queries that nobody means: broken, endless, or of what no index likes.  Two hundred, always the
// same.
#pragma once

#include <string>
#include <vector>

namespace lectern::bench {

std::vector<std::string> hostile_queries();

}  // namespace lectern::bench
