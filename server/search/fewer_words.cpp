#include "server/search/fewer_words.hpp"

#include <algorithm>
#include <utility>

#include "indexer/schema/slots.hpp"
#include "indexer/schema/terms.hpp"

namespace lectern::search {
namespace {

// With as many sessions as this, nobody needs the others.
constexpr Xapian::doccount kEnoughSessions = 5;
// Of a longer query, leaving out one word changes little and costs much.
constexpr std::size_t kMostWordsToLeaveOut = 8;
// What more of the passages have says too little about any of them.
constexpr Xapian::doccount kAlwaysTelling = 20;
constexpr Xapian::doccount kTellingShare = 20;  // one in so many

bool is_required_word(const Token& token) {
  return token.sign != '-' &&
         (token.sort == Token::Sort::kWord || token.sort == Token::Sort::kPhrase);
}

Xapian::doccount matches_at_least(const Xapian::Database& database, const Xapian::Query& query,
                                  Xapian::doccount count, bool sessions) {
  if (query.empty()) return 0;
  Xapian::Enquire enquire{database};
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  if (sessions) enquire.set_collapse_key(schema::slot::kSession);
  return enquire.get_mset(0, count).size();
}

bool occurs(const Xapian::Database& database, const Xapian::Query& query) {
  return matches_at_least(database, query, 1, false) > 0;
}

// All words but one, whichever; without what half the archive has.
Xapian::Query all_but_one(const std::vector<Token>& tokens, QueryReader& reader,
                          const Xapian::Database& database) {
  const Xapian::doccount telling =
      std::max(kAlwaysTelling, database.get_doccount() / kTellingShare);
  std::vector<Xapian::Query> readings;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!is_required_word(tokens[i])) continue;
    std::vector<Token> others = tokens;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    Xapian::Query query = reader.parse(others, Xapian::Query::OP_AND);
    const Xapian::doccount matches = matches_at_least(database, query, telling + 1, false);
    if (matches > 0 && matches <= telling) readings.push_back(std::move(query));
  }
  return {Xapian::Query::OP_OR, readings.begin(), readings.end()};
}

// Takes out what occurs nowhere, unless that is everything.
void leave_out_unknown(ReadQuery& read, QueryReader& reader, const Xapian::Database& database) {
  std::vector<Token> known;
  std::vector<std::string> unknown;
  for (const Token& token : read.tokens) {
    if (is_required_word(token) && !occurs(database, reader.parse({token}, Xapian::Query::OP_AND)))
      unknown.push_back(token.text);
    else
      known.push_back(token);
  }
  if (unknown.empty() || std::none_of(known.begin(), known.end(), is_required_word)) return;
  read.query = reader.parse(known, Xapian::Query::OP_AND);
  read.tokens = std::move(known);
  read.reading.ignored.insert(read.reading.ignored.end(), unknown.begin(), unknown.end());
}

}  // namespace

void allow_fewer_words(ReadQuery& read, QueryReader& reader, const Xapian::Database& database) {
  if (!read.has_words || has_operators(read.tokens)) return;
  Xapian::doccount sessions = matches_at_least(database, read.query, kEnoughSessions, true);
  if (sessions == 0) {
    leave_out_unknown(read, reader, database);
    sessions = matches_at_least(database, read.query, kEnoughSessions, true);
  }
  const auto words = std::count_if(read.tokens.begin(), read.tokens.end(), is_required_word);
  if (sessions >= kEnoughSessions || words < 2) return;

  Xapian::Query fewer;
  if (static_cast<std::size_t>(words) <= kMostWordsToLeaveOut)
    fewer = all_but_one(read.tokens, reader, database);
  if (sessions == 0 && fewer.empty()) fewer = reader.parse(read.tokens, Xapian::Query::OP_OR);
  const Xapian::Query also_fewer{Xapian::Query::OP_OR, read.query, fewer};
  if (matches_at_least(database, also_fewer, sessions + 1, true) <= sessions) return;

  read.reading.notes.push_back(
      sessions == 0 ? "Nothing has all of these words in one place: each result has some of them."
                    : "Few sessions have all of these words in one place: after them come those "
                      "that have some of them.");
  read.every_word = std::exchange(read.query, also_fewer);
}

std::vector<std::string> missing_words(const ReadQuery& read, QueryReader& reader,
                                       const Xapian::Database& database,
                                       const std::string& session_id) {
  const Xapian::Query in_session{schema::session_term(session_id)};
  std::vector<std::string> missing;
  for (const Token& token : read.tokens)
    if (is_required_word(token) &&
        !occurs(database, {Xapian::Query::OP_FILTER, reader.parse({token}, Xapian::Query::OP_AND),
                           in_session}))
      missing.push_back(token.text);
  return missing;
}

}  // namespace lectern::search
