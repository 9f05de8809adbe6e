#include "server/search/fewer_words.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "indexer/schema/terms.hpp"
#include "server/search/counting.hpp"
#include "server/search/matching.hpp"

namespace lectern::search {
namespace {

using Xapian::Query;

// How many matches are looked at to find as many sessions.
constexpr Xapian::doccount kLookedAt = 1000;
// Of a longer query, leaving out one word changes little and costs much.
constexpr std::size_t kMostWordsToLeaveOut = 8;
// What more of the passages have says too little about any of them.
constexpr Xapian::doccount kAlwaysTelling = 20;
constexpr Xapian::doccount kTellingShare = 20;  // one in so many
constexpr Xapian::doccount kTellingShareOfTwo = 10;

using Pieces = std::vector<const Asked*>;

Xapian::doccount most_telling(const Xapian::Database& database, Xapian::doccount share) {
  return std::max(kAlwaysTelling, database.get_doccount() / share);
}

// Exactly, up to `most`; more are as good as one more.
Xapian::doccount matches_up_to(const Xapian::Database& database, const Query& query,
                               Xapian::doccount most) {
  if (query.empty()) return 0;
  Xapian::Enquire enquire{database};
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  return enquire.get_mset(0, 1, most + 1).get_matches_lower_bound();
}

// Counted up to `enough`; of more matches than are looked at there are enough.
std::size_t sessions_with(const Xapian::Database& database, const Query& query,
                          const Sessions& sessions, std::size_t enough) {
  std::set<Place> found;
  const Xapian::MSet matches = first_matches(database, query, kLookedAt);
  if (matches.size() == kLookedAt) return enough;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    const Place session = sessions.of(*match);
    if (session != kNowhere) found.insert(session);
    if (found.size() >= enough) break;
  }
  return found.size();
}

// All words but one, whichever; without what half the archive has.
Query all_but_one(const ParsedQuery& parsed, const Pieces& pieces,
                  const Xapian::Database& database) {
  const Xapian::doccount telling = most_telling(database, kTellingShare);
  std::vector<Query> readings;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Pieces others = pieces;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    Query query = all_of(parsed, others, Query::OP_AND);
    const Xapian::doccount matches = matches_up_to(database, query, telling);
    if (matches > 0 && matches <= telling) readings.push_back(std::move(query));
  }
  return {Query::OP_OR, readings.begin(), readings.end()};
}

// By what Xapian knows of the words, without reading where they are.
bool is_telling(const Query& query, const Xapian::Database& database) {
  Xapian::Enquire enquire{database};
  enquire.set_query(query);
  return enquire.get_mset(0, 0).get_matches_estimated() <=
         most_telling(database, kTellingShareOfTwo);
}

// Any two of the words, the more the better, or what `fewer` finds.
Query any_two(const ParsedQuery& parsed, const Pieces& pieces, const Query& fewer,
              const Xapian::Database& database) {
  std::vector<Query> readings{fewer};
  for (std::size_t i = 0; i < pieces.size(); ++i)
    for (std::size_t j = i + 1; j < pieces.size(); ++j) {
      Query both = all_of(parsed, {pieces[i], pieces[j]}, Query::OP_AND);
      if (is_telling(both, database)) readings.push_back(std::move(both));
    }
  return {Query::OP_FILTER, all_of(parsed, pieces, Query::OP_OR), joined(Query::OP_OR, readings)};
}

// Takes out what occurs nowhere, unless that is everything.
Pieces known_pieces(ReadQuery& read, const Xapian::Database& database) {
  Pieces known;
  std::vector<std::string> unknown;
  for (const Asked& asked : read.parsed.asked) {
    if (occurs(database, asked.query))
      known.push_back(&asked);
    else
      unknown.push_back(asked.text);
  }
  if (!known.empty() && !unknown.empty()) {
    read.reading.ignored.insert(read.reading.ignored.end(), unknown.begin(), unknown.end());
    read.query = all_of(read.parsed, known, Query::OP_AND);
  }
  return known;
}

}  // namespace

bool allow_fewer_words(ReadQuery& read, const Xapian::Database& database, const Sessions& all) {
  std::size_t sessions = sessions_with(database, read.query, all, kEnoughSessions);
  if (sessions >= kEnoughSessions) return false;
  Pieces pieces;
  const std::size_t ignored = read.reading.ignored.size();
  if (sessions == 0) {
    pieces = known_pieces(read, database);
    sessions = sessions_with(database, read.query, all, kEnoughSessions);
  } else {
    for (const Asked& asked : read.parsed.asked) pieces.push_back(&asked);
  }
  const bool changed = read.reading.ignored.size() > ignored;
  if (sessions >= kEnoughSessions || pieces.size() < 2) return changed;

  Query fewer;
  if (pieces.size() <= kMostWordsToLeaveOut) fewer = all_but_one(read.parsed, pieces, database);
  if (sessions == 0 && fewer.empty()) fewer = all_of(read.parsed, pieces, Query::OP_OR);
  Query also_fewer{Query::OP_OR, read.query, fewer};
  std::size_t found = sessions_with(database, also_fewer, all, kEnoughSessions);
  if (found < kEnoughSessions && pieces.size() > 2 && pieces.size() <= kMostWordsToLeaveOut) {
    also_fewer = {Query::OP_OR, read.query, any_two(read.parsed, pieces, fewer, database)};
    found = sessions_with(database, also_fewer, all, kEnoughSessions);
  }
  if (found <= sessions) return changed;

  read.reading.notes.push_back(
      sessions == 0 ? "Nothing has all of these words in one place: each result has some of them."
                    : "Few sessions have all of these words in one place: after them come those "
                      "that have some of them.");
  read.every_word = std::exchange(read.query, also_fewer);
  return true;
}

bool can_find(const ParsedQuery& parsed, const Xapian::Database& database) {
  if (!parsed.plain) return occurs(database, parsed.query);
  Pieces pieces;
  for (const Asked& asked : parsed.asked) pieces.push_back(&asked);
  return occurs(database, all_of(parsed, pieces, Query::OP_OR));
}

std::vector<std::vector<std::string>> missing_words(const ReadQuery& read,
                                                    const std::vector<Place>& sessions,
                                                    const Facts& facts,
                                                    const Xapian::Database& database) {
  std::vector<std::string> terms;
  for (const Place session : sessions)
    terms.push_back(schema::session_term(facts.sessions.id(session)));
  const Query here{Query::OP_OR, terms.begin(), terms.end()};
  const auto& ignored = read.reading.ignored;
  std::vector<std::vector<std::string>> missing(sessions.size());
  for (const Asked& asked : read.parsed.asked) {
    if (asked.query.empty() ||
        std::find(ignored.begin(), ignored.end(), asked.text) != ignored.end())
      continue;
    std::set<Place> having;
    matches_of({Query::OP_FILTER, asked.query, here}, database, facts.term_sets)
        .for_each([&](Xapian::docid document) { having.insert(facts.sessions.of(document)); });
    for (std::size_t i = 0; i < sessions.size(); ++i)
      if (!having.contains(sessions[i])) missing[i].push_back(asked.text);
  }
  return missing;
}

}  // namespace lectern::search
