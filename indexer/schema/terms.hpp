// Term prefixes and how terms are built.  Writer and reader both use these
// functions; no prefix is spelled anywhere else.  docs/index_format.md explains them.
#pragma once

#include <string>
#include <string_view>

#include "indexer/schema/passage_kind.hpp"

namespace lectern::schema {

// Xapian's glass backend refuses terms above 245 bytes; ids and names that would
// exceed it end in a hash of their rest instead.
inline constexpr std::size_t kMaxTermBytes = 240;

namespace prefix {
// Boolean terms: exactly one document or one filter value each.
inline constexpr std::string_view kUnique = "Q";               // passage or record id
inline constexpr std::string_view kSession = "XSESSION:";      // session id
inline constexpr std::string_view kClub = "XCLUB:";            // club id
inline constexpr std::string_view kSeries = "XSERIES:";        // folded series name
inline constexpr std::string_view kKind = "XKIND:";            // passage kind
inline constexpr std::string_view kPresenter = "XPRESENTER:";  // folded name
inline constexpr std::string_view kYear = "Y";                 // YYYY
inline constexpr std::string_view kDocument = "XDOCUMENT:";    // sha256 of the material; on records, too
inline constexpr std::string_view kRecord = "XRECORD:";        // sort of record document
inline constexpr std::string_view kPaper = "XPAPER:";          // any id of a paper; on records
// Words.  See words.hpp for what is one.
inline constexpr std::string_view kStem = "Z";       // stems, with positions
inline constexpr std::string_view kWritten = "";     // words that have no stem, with positions;
                                                     // of others the session's record has, once
                                                     // for all passages, how they are written
inline constexpr std::string_view kInherited = "K";  // of what the passage belongs to
}  // namespace prefix

std::string unique_term(std::string_view passage_or_record_id);
std::string session_term(std::string_view session_id);
std::string club_term(std::string_view club_id);
std::string series_term(std::string_view series);        // folds
std::string presenter_term(std::string_view presenter);  // folds
std::string kind_term(PassageKind kind);
std::string year_term(std::string_view year);
std::string document_term(std::string_view sha256);
std::string paper_term(std::string_view paper_id);

// Of words as words.hpp folds them, and of their stems.
std::string written_term(std::string_view folded);
std::string stem_term(std::string_view stem);
std::string inherited_term(std::string_view stem_or_folded);

// Record documents carry what is shown of a club, session or plan topic; no text query
// matches them.
enum class RecordSort { kClub, kSession, kPlanTopic };
std::string record_term(RecordSort sort);

// Ids of the record documents.
std::string club_record_id(std::string_view club_id);
std::string session_record_id(std::string_view session_id);

}  // namespace lectern::schema
