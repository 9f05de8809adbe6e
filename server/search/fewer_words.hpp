// Lets a query be answered with fewer of its words when few sessions have them all in
// one place: first without words that occur nowhere, then with all words but one, at
// last with any of them.  Filters have no part in the decision, so that the counts
// beside them stay true whichever is chosen.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "server/search/query_reader.hpp"
#include "server/search/sessions.hpp"

namespace lectern::search {

// With as many sessions as this, nobody needs the others.
inline constexpr std::size_t kEnoughSessions = 10;

// Changes `read.query`, and keeps in `read.every_word` what it asked for before, unless that
// finds nothing by a word that is nowhere; the reading says so.  False when nothing is changed.
// Only for plain queries.
bool allow_fewer_words(ReadQuery& read, const Xapian::Database& database, const Sessions& sessions);

// Whether anything has words of the query, all or some, and is not kept out by the rest of it.
bool can_find(const ParsedQuery& parsed, const Xapian::Database& database);

// For each of some sessions the words whose absence from all its passages the answer should name.
std::vector<std::vector<std::string>> missing_words(const ReadQuery& read,
                                                    const std::vector<Place>& sessions,
                                                    const Facts& facts,
                                                    const Xapian::Database& database);

}  // namespace lectern::search
