// A query of the benchmark, in Lectern's language and in parts, from which the peer's is made.
#pragma once

#include <string>
#include <vector>

namespace lectern::bench {

struct BenchQuery {
  std::vector<std::string> words;   // each must occur
  std::vector<std::string> phrase;  // these in a row; empty: no phrase
  std::string beginning;            // of a word that must occur; empty: none
  std::string club, kind, year;     // each empty: any
};

// As a person types it.
std::string typed(const BenchQuery& query);

}  // namespace lectern::bench
