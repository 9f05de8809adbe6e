// What people ask, made from the passages themselves, so that nearly every query finds
// something: words (rare and frequent as they stand there), two or three of them, phrases, word
// beginnings, and these with filters.  The same for the same stream.
#pragma once

#include <cstddef>
#include <filesystem>
#include <vector>

#include "tests/bench/bench_query.hpp"

namespace lectern::bench {

// Of 20: five a word, four two words, two three, three a phrase, two a beginning, one each a word
// in a club, of a kind, a phrase in a year, and a beginning of a kind or two words in a club's
// year.
std::vector<BenchQuery> mixed_queries(const std::filesystem::path& stream, std::size_t count);

}  // namespace lectern::bench
