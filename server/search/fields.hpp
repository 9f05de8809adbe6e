// The fields of the query language: what each is called, which values it takes, and
// which part of the index it asks.
//
//   club:ID|NAME kind:KIND presenter:NAME series:NAME year:YYYY     filters
//   before:DATE after:DATE      DATE is YYYY, YYYY-MM or YYYY-MM-DD
//   title:WORDS                                                     searched like text
//
// `after:2025-11` means on or after 1 November, `before:2025-11` before it.  A filter
// given twice means either, as in the facets.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/documents.hpp"

namespace lectern::search {

inline constexpr std::string_view kTitleField = "title";

bool is_field(std::string_view name);

// Why the field cannot have this value, or empty.
std::string objection(std::string_view field, const std::string& value);

// Teaches the parser all fields.  `clubs` must outlive it.
void add_fields(Xapian::QueryParser& parser, const Xapian::Stem& stemmer,
                const std::vector<schema::ClubRecord>& clubs);

}  // namespace lectern::search
