// Finds names (of presenters, of series, of sessions) by their words.  Immutable once
// filled, so threads share it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/schema/stemmer.hpp"

namespace lectern::search {

class NameIndex {
 public:
  // Without a stemmer names are found by their words as written: "Adams" is not "Adam".
  void add(std::string_view name, std::uint32_t place, schema::Stemmer* stemmer = nullptr);

  // Places of names that have all these words, ascending; as a phrase, side by side.  The
  // words are read as the names were.
  std::vector<std::uint32_t> find(std::string_view words, bool phrase,
                                  schema::Stemmer* stemmer = nullptr) const;

 private:
  // Where a word stands: in which name, and as which of its words.
  struct Occurrence {
    std::uint32_t place, word;
  };
  std::unordered_map<std::string, std::vector<Occurrence>> words_;
};

}  // namespace lectern::search
