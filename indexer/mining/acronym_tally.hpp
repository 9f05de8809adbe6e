// Counts the acronyms of a session's texts: one pair may be written in many ways.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/schema/documents.hpp"

namespace lectern::mining {

class AcronymTally {
 public:
  explicit AcronymTally(std::string language) : language_(std::move(language)) {}

  void add(std::string_view text);

  // The commonest, each pair once in its commonest spelling, by short forms.
  std::vector<schema::AcronymRecord> take() &&;

 private:
  using Spellings = std::map<std::string, std::int64_t>;
  struct Pair {
    std::int64_t count = 0;
    Spellings short_forms, long_forms;
  };

  std::string language_;
  std::map<std::pair<std::string, std::string>, Pair> pairs_;  // by folded forms
};

}  // namespace lectern::mining
