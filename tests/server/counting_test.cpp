#include "server/search/counting.hpp"

#include <gtest/gtest.h>

#include <random>

namespace lectern::search {
namespace {

using Xapian::Query;

using Documents = std::vector<Xapian::docid>;

// Documents with some of eight terms each, with places, some of which were removed again.
Xapian::WritableDatabase random_database(std::mt19937& random) {
  Xapian::WritableDatabase database{"", Xapian::DB_BACKEND_INMEMORY};
  for (unsigned i = 0; i < 150; ++i) {
    Xapian::Document document;
    for (char term = 'a'; term < 'i'; ++term)
      if (random() % static_cast<unsigned>(term - 'a' + 2) == 0)
        document.add_posting(std::string{term}, static_cast<Xapian::termpos>(1 + random() % 5));
    document.add_value(0, std::to_string(10 + random() % 90));
    database.add_document(document);
  }
  for (Xapian::docid removed = 3; removed < 150; removed += 11) database.delete_document(removed);
  return database;
}

Query random_leaf(std::mt19937& random) {
  switch (random() % 12) {
    case 0:
      return Query::MatchAll;
    case 1:
      return Query::MatchNothing;
    case 2:
      return Query{"nowhere"};
    default:
      return Query{std::string{static_cast<char>('a' + random() % 8)}};
  }
}

Query random_query(std::mt19937& random, unsigned depth) {
  if (depth == 0 || random() % 4 == 0) return random_leaf(random);
  constexpr Query::op kOperators[] = {Query::OP_AND, Query::OP_OR,      Query::OP_FILTER,
                                      Query::OP_MAX, Query::OP_SYNONYM, Query::OP_AND_NOT};
  if (random() % 8 == 0) return {Query::OP_SCALE_WEIGHT, random_query(random, depth - 1), 0.5};
  if (random() % 20 == 0) {
    const std::vector<std::string> words{"a", "b"};
    return {Query::OP_PHRASE, words.begin(), words.end(), 3};
  }
  const Query::op operation = kOperators[random() % std::size(kOperators)];
  std::vector<Query> parts;
  const std::size_t count =
      operation == Query::OP_AND_NOT || operation == Query::OP_FILTER ? 2 : 1 + random() % 4;
  for (std::size_t i = 0; i < count; ++i) parts.push_back(random_query(random, depth - 1));
  return {operation, parts.begin(), parts.end()};
}

Documents visited(const Xapian::Database& database, const Query& query, TermSets& sets) {
  Documents documents;
  matches_of(query, database, sets).for_each([&](Xapian::docid id) { documents.push_back(id); });
  return documents;
}

Documents matched(const Xapian::Database& database, const Query& query) {
  Xapian::Enquire enquire{database};
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
  Documents documents;
  for (auto it = matches.begin(); it != matches.end(); ++it) documents.push_back(*it);
  std::sort(documents.begin(), documents.end());
  return documents;
}

TEST(MatchesOf, AreWhatXapianMatchesForAnyQuery) {
  for (unsigned seed = 0; seed < 10; ++seed) {
    std::mt19937 random{seed};
    const Xapian::WritableDatabase database = random_database(random);
    TermSets sets;
    for (int i = 0; i < 300; ++i) {
      const Query query = random_query(random, 4);
      ASSERT_EQ(visited(database, query, sets), matched(database, query))
          << query.get_description() << " with seed " << seed;
    }
  }
}

TEST(MatchesOf, RarePartsAreLookedUpInLongLists) {
  Xapian::WritableDatabase database{"", Xapian::DB_BACKEND_INMEMORY};
  for (int i = 0; i < 2000; ++i) {
    Xapian::Document document;
    document.add_boolean_term(i % 2 == 0 ? "even" : "odd");
    document.add_boolean_term("all");
    if (i % 500 == 0) document.add_boolean_term("rare");
    database.add_document(document);
  }
  TermSets sets;
  const Query rare{"rare"}, all{"all"}, odd{"odd"}, even{"even"};
  EXPECT_EQ(visited(database, {Query::OP_AND, rare, all}, sets), (Documents{1, 501, 1001, 1501}));
  EXPECT_EQ(visited(database, {Query::OP_AND, rare, odd}, sets), Documents{});
  EXPECT_EQ(visited(database, {Query::OP_FILTER, Query{Query::OP_OR, odd, even}, rare}, sets),
            (Documents{1, 501, 1001, 1501}));
  EXPECT_EQ(visited(database, {Query::OP_AND_NOT, rare, even}, sets), Documents{});
}

TEST(MatchesOf, OfRangesAndPhrasesAreInAscendingOrder) {
  std::mt19937 random{7};
  const Xapian::WritableDatabase database = random_database(random);
  TermSets sets;
  const Query range{Query::OP_VALUE_RANGE, 0, "20", "50"};
  EXPECT_EQ(visited(database, {Query::OP_FILTER, Query{"a"}, range}, sets),
            matched(database, {Query::OP_FILTER, Query{"a"}, range}));
  EXPECT_FALSE(visited(database, range, sets).empty());
}

}  // namespace
}  // namespace lectern::search
