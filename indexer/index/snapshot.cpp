#include "indexer/index/snapshot.hpp"

#include <xapian.h>

#include "indexer/index/database_directory.hpp"
#include "indexer/schema/terms.hpp"
#include "indexer/schema/version.hpp"

namespace lectern::index {
namespace {

std::map<std::string, std::string> values_below(const Xapian::Database& database,
                                                std::string_view prefix) {
  std::map<std::string, std::string> values;
  const std::string start{prefix};
  for (auto it = database.metadata_keys_begin(start); it != database.metadata_keys_end(start); ++it)
    values[(*it).substr(start.size())] = database.get_metadata(*it);
  return values;
}

}  // namespace

std::optional<Snapshot> read_snapshot(const std::filesystem::path& directory) {
  if (!holds_current_index(directory)) return std::nullopt;
  return translated(directory, [&] {
    const Xapian::Database database{directory.string()};
    Snapshot snapshot;
    snapshot.sessions = database.get_termfreq(schema::record_term(schema::RecordSort::kSession));
    for (std::size_t i = 0; i < schema::kPassageKindNames.size(); ++i) {
      const auto kind = static_cast<schema::PassageKind>(i);
      if (const auto count = database.get_termfreq(schema::kind_term(kind)); count > 0)
        snapshot.passages[std::string{schema::to_string(kind)}] = count;
    }
    snapshot.revision = database.get_uuid() + "-" + std::to_string(database.get_revision());
    snapshot.fingerprints = values_below(database, schema::metadata::kFingerprintPrefix);
    snapshot.reports = values_below(database, schema::metadata::kReportPrefix);
    const std::string clubs = schema::record_term(schema::RecordSort::kClub);
    for (auto it = database.postlist_begin(clubs); it != database.postlist_end(clubs); ++it)
      if (auto club = schema::decode_club(database.get_document(*it).get_data()))
        snapshot.clubs.push_back(std::move(*club));
    snapshot.synonyms =
        schema::decode_synonyms(database.get_metadata(std::string{schema::metadata::kSynonyms}));
    return std::optional{std::move(snapshot)};
  });
}

}  // namespace lectern::index
