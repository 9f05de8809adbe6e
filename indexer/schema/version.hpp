// The version of everything in schema/.  The indexer rebuilds an index of another
// version; the server refuses to serve one and says to reindex.
#pragma once

#include <string_view>

namespace lectern::schema {

inline constexpr std::string_view kSchemaVersion = "4";

// Keys of the index's metadata.  Only these are written; all values are UTF-8 text.
namespace metadata {
inline constexpr std::string_view kSchemaVersion = "schema_version";
inline constexpr std::string_view kFingerprintPrefix = "fingerprint/";  // + session id
inline constexpr std::string_view kReportPrefix = "report/";            // + session id
inline constexpr std::string_view kSynonyms = "synonyms";               // see synonyms.hpp
}  // namespace metadata

}  // namespace lectern::schema
