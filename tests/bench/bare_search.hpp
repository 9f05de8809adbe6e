// The floor: the very query that a search asks the index, filters included, and nothing but
// Xapian's own ranking of the best 20 passages, with their data.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <filesystem>
#include <string>

#include "server/search/facts.hpp"
#include "server/search/query_reader.hpp"
#include "server/search/ranking.hpp"

namespace lectern::bench {

class BareSearch {
 public:
  explicit BareSearch(const std::filesystem::path& index);

  // As Lectern reads it.
  Xapian::Query read(const std::string& typed);
  // How many passages it got.
  std::size_t search(const Xapian::Query& query) const;

 private:
  Xapian::Database database_;
  search::Ranking ranking_;
  search::Facts facts_;
  search::QueryReader reader_;
};

}  // namespace lectern::bench
