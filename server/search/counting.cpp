#include "server/search/counting.hpp"

namespace lectern::search {
namespace {

class Visitor : public Xapian::MatchSpy {
 public:
  explicit Visitor(const VisitMatch& visit) : visit_(visit) {}
  void operator()(const Xapian::Document& document, double) override {
    visit_(document.get_docid());
  }

 private:
  const VisitMatch& visit_;
};

}  // namespace

void for_each_match(const Xapian::Database& database, const Xapian::Query& query,
                    const VisitMatch& visit) {
  if (query.empty()) return;
  Visitor visitor{visit};
  Xapian::Enquire enquire{database};
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  enquire.add_matchspy(&visitor);
  // The spy sees every match only when as many are asked to be looked at.
  enquire.get_mset(0, 1, database.get_doccount());
}

}  // namespace lectern::search
