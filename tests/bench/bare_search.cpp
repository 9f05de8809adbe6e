#include "tests/bench/bare_search.hpp"

#include "server/search/fewer_words.hpp"
#include "server/search/overview.hpp"
#include "server/search/query_reader.hpp"

namespace lectern::bench {
namespace {

constexpr Xapian::doccount kPassages = 20;

}  // namespace

BareSearch::BareSearch(const std::filesystem::path& index) : database_(index.string()) {}

Xapian::Query BareSearch::read(const std::string& typed) {
  search::QueryReader reader{database_, search::read_clubs(database_)};
  search::ReadQuery read = reader.read(typed);
  search::allow_fewer_words(read, reader, database_);
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
