// The fields of the query language: what each is called, which values it takes, and
// which part of the index it asks.
//
//   club:ID|NAME kind:KIND presenter:NAME series:NAME year:YYYY     filters
//   before:DATE after:DATE date:DATE    DATE is YYYY, YYYY-MM or YYYY-MM-DD
//   DATE..DATE                          from the one to the other, both included
//   title:WORDS                         words of sessions' titles, ranked like others
//
// `after:2025-11` means on or after 1 November, `before:2025-11` before it.  A filter
// given twice means either, as in the facets.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>

#include "server/search/facts.hpp"
#include "server/search/query_text.hpp"
#include "server/search/word_queries.hpp"

namespace lectern::search {

inline constexpr std::string_view kTitleField = "title";
inline constexpr std::string_view kDateField = "date";

bool is_field(std::string_view name);

bool is_title(const Token& token);

// Two periods with ".." between them, or one of them and "..".
bool is_range(std::string_view text);

// Why the field cannot have this value, or empty.
std::string objection(std::string_view field, const std::string& value);

// What a filter lets through: matches nothing for a value that nothing has.  Not for titles.
Xapian::Query filter_query(const Token& field, const Facts& facts);

// Passages of the sessions whose titles have these words.
Xapian::Query title_filter(const Token& field, const Facts& facts);

// The same, ranked by the words.
Asked title_query(const Token& field, const Facts& facts, WordQueries& words);

}  // namespace lectern::search
