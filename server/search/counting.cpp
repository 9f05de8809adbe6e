#include "server/search/counting.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace lectern::search {
namespace {

using Xapian::Query;

// To look for a document in a term's list costs as much as to read so many entries of it.
constexpr Xapian::doccount kSeek = 16;

bool is_any_of(const Query& query) {
  return query.get_type() == Query::OP_OR || query.get_type() == Query::OP_MAX ||
         query.get_type() == Query::OP_SYNONYM;
}

bool is_all_of(const Query& query) {
  return query.get_type() == Query::OP_AND || query.get_type() == Query::OP_FILTER;
}

std::vector<Query> parts_of(const Query& query) {
  std::vector<Query> parts;
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
    parts.push_back(query.get_subquery(i));
  return parts;
}

// Whether it is made of terms alone.
bool is_simple(const Query& query) {
  switch (query.get_type()) {
    case Query::LEAF_TERM:
    case Query::LEAF_MATCH_ALL:
    case Query::LEAF_MATCH_NOTHING:
      return true;
    case Query::OP_SCALE_WEIGHT:
    case Query::OP_AND_NOT:
      break;
    default:
      if (!is_any_of(query) && !is_all_of(query)) return false;
  }
  const std::vector<Query> parts = parts_of(query);
  return std::all_of(parts.begin(), parts.end(), is_simple);
}

class Evaluator {
 public:
  Evaluator(const Xapian::Database& database, TermSets& sets)
      : database_(database), sets_(sets), last_(database.get_lastdocid()) {}

  BitSet matches(const Query& query) const {
    BitSet found{last_};
    if (is_list(query)) {
      add(found, term_of(query));
    } else if (query.get_type() == Query::OP_SCALE_WEIGHT) {
      return matches(query.get_subquery(0));
    } else if (query.get_type() == Query::OP_AND_NOT) {
      found = matches(query.get_subquery(0));
      for (std::size_t i = 1; i < query.get_num_subqueries(); ++i)
        found -= matches(query.get_subquery(i));
    } else if (is_any_of(query)) {
      add_any(found, query);
    } else if (is_all_of(query)) {
      return all_of(parts_of(query));
    }
    return found;
  }

 private:
  static bool is_list(const Query& query) {
    return query.get_type() == Query::LEAF_TERM || query.get_type() == Query::LEAF_MATCH_ALL;
  }

  // The empty term has all documents.
  static std::string term_of(const Query& leaf) {
    return leaf.get_type() == Query::LEAF_TERM ? *leaf.get_terms_begin() : std::string{};
  }

  bool is_long(const std::string& term) const {
    return TermSets::is_long(database_.get_termfreq(term), last_);
  }

  void add(BitSet& found, const std::string& term) const {
    if (is_long(term))
      found |= *sets_.of(term, database_);
    else
      add_documents(found, term, database_);
  }

  void add_any(BitSet& found, const Query& query) const {
    for (const Query& part : parts_of(query)) {
      if (is_list(part))
        add(found, term_of(part));
      else
        found |= matches(part);
    }
  }

  // At most so many.
  Xapian::doccount at_most(const Query& query) const {
    if (is_list(query)) return database_.get_termfreq(term_of(query));
    const std::vector<Query> parts = parts_of(query);
    if (parts.empty()) return 0;
    if (query.get_type() == Query::OP_AND_NOT) return at_most(parts.front());
    Xapian::doccount count = at_most(parts.front());
    for (std::size_t i = 1; i < parts.size(); ++i) {
      const Xapian::doccount other = at_most(parts[i]);
      count = is_all_of(query) ? std::min(count, other) : count + other;
    }
    return count;
  }

  // The rarest first; in the lists of others only what is left is looked up.
  BitSet all_of(const std::vector<Query>& parts) const {
    std::vector<std::pair<Xapian::doccount, const Query*>> sized;
    for (const Query& part : parts) sized.emplace_back(at_most(part), &part);
    std::sort(sized.begin(), sized.end());
    BitSet found = matches(*sized.front().second);
    for (std::size_t i = 1; i < sized.size(); ++i) {
      const auto& [most, part] = sized[i];
      const std::vector<std::string> terms = terms_of(*part);
      if (!terms.empty() && found.size() * kSeek * terms.size() < most)
        keep_those_with(found, terms);
      else
        keep_matches(found, *part);
    }
    return found;
  }

  // Of a term, or of any of several; empty for what is made otherwise.
  static std::vector<std::string> terms_of(const Query& query) {
    if (is_list(query)) return {term_of(query)};
    if (query.get_type() == Query::OP_SCALE_WEIGHT) return terms_of(query.get_subquery(0));
    if (!is_any_of(query)) return {};
    std::vector<std::string> terms;
    for (const Query& part : parts_of(query)) {
      const std::vector<std::string> own = terms_of(part);
      if (own.empty()) return {};
      terms.insert(terms.end(), own.begin(), own.end());
    }
    return terms;
  }

  void keep_matches(BitSet& found, const Query& query) const {
    if (is_list(query) && is_long(term_of(query)))
      found &= *sets_.of(term_of(query), database_);
    else
      found &= matches(query);
  }

  void keep_those_with(BitSet& found, const std::vector<std::string>& terms) const {
    BitSet kept{last_};
    for (const std::string& term : terms) {
      auto it = database_.postlist_begin(term);
      const auto end = database_.postlist_end(term);
      found.for_each([&](Xapian::docid document) {
        if (it == end) return;
        it.skip_to(document);
        if (it != end && *it == document) kept.add(document);
      });
    }
    found = std::move(kept);
  }

  const Xapian::Database& database_;
  TermSets& sets_;
  Xapian::docid last_;
};

}  // namespace

bool is_counted_fast(const Query& query) { return is_simple(query); }

BitSet matches_of(const Xapian::Query& query, const Xapian::Database& database, TermSets& sets) {
  if (query.empty()) return BitSet{database.get_lastdocid()};
  if (is_simple(query)) return Evaluator{database, sets}.matches(query);
  BitSet found{database.get_lastdocid()};
  MatchCollector collector{found};
  Xapian::Enquire enquire{database};
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  enquire.add_matchspy(&collector);
  // The spy sees every match only when as many are asked to be looked at.
  enquire.get_mset(0, 1, database.get_doccount());
  return found;
}

}  // namespace lectern::search
