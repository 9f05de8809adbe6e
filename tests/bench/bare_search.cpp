#include "tests/bench/bare_search.hpp"

namespace lectern::bench {
namespace {

constexpr Xapian::doccount kPassages = 20;

}  // namespace

BareSearch::BareSearch(const std::filesystem::path& index)
    : database_(index.string()), facts_(database_), reader_(database_, facts_, ranking_) {}

Xapian::Query BareSearch::read(const std::string& typed) {
  search::ReadQuery read = reader_.read(typed);
  reader_.widen(read);
  return read.query;
}

std::size_t BareSearch::search(const Xapian::Query& query) const {
  Xapian::Enquire enquire{database_};
  enquire.set_query(query);
  const Xapian::MSet best = enquire.get_mset(0, kPassages);
  std::size_t passages = 0;
  for (auto hit = best.begin(); hit != best.end(); ++hit)
    passages += !hit.get_document().get_data().empty();
  return passages;
}

}  // namespace lectern::bench
