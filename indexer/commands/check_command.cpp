#include <boost/json.hpp>
#include <iostream>
#include <map>

#include "indexer/archive/remote_links.hpp"
#include "indexer/commands/commands.hpp"
#include "indexer/commands/known_recordings.hpp"
#include "indexer/commands/load.hpp"

namespace lectern::commands {
namespace {

namespace json = boost::json;

// Missing documents are what a club's people most want to be told by an exit code.
std::size_t missing_materials(const catalog::ClubCatalog& club) {
  std::size_t missing = 0;
  for (const catalog::Session& session : club.sessions)
    for (const catalog::Material& material : session.materials) missing += material.missing;
  return missing;
}

using ByClub = std::map<std::string, std::vector<catalog::Warning>>;

void add(const ByClub& warnings, catalog::ClubCatalog& club) {
  const auto found = warnings.find(club.club.id);
  if (found == warnings.end()) return;
  club.warnings.insert(club.warnings.end(), found->second.begin(), found->second.end());
}

}  // namespace

int check(const Options& options) {
  Loaded loaded = load(options, options.archive / "sources", sources::Network::kOff);
  Progress progress;
  const KnownRecordings recordings = recordings_at_hand(loaded, options, progress);
  loaded.catalog = recordings.completed(std::move(loaded.catalog));
  const ByClub unused = recordings.kept().unused();
  std::size_t warnings = 0, missing = 0;
  json::array all;
  for (catalog::ClubCatalog& club : loaded.catalog.clubs) {
    missing += missing_materials(club);
    for (catalog::Warning& warning : archive::refused_links(club))
      club.warnings.push_back(std::move(warning));
    for (catalog::Warning& warning : archive::contradictions(club, recordings.video_of()))
      club.warnings.push_back(std::move(warning));
    add(recordings.kept().warnings(), club);
    add(unused, club);
    for (const catalog::Warning& warning : club.warnings) {
      ++warnings;
      if (options.json) {
        all.push_back(json::object{{"club", club.club.id},
                                   {"file", warning.where.file},
                                   {"line", warning.where.line},
                                   {"message", warning.message}});
        continue;
      }
      std::cout << club.club.id << ": " << warning.where.file;
      if (warning.where.line > 0) std::cout << ":" << warning.where.line;
      std::cout << ": " << warning.message << "\n";
    }
  }
  if (options.json)
    std::cout << json::serialize(json::object{{"warnings", std::move(all)}, {"missing", missing}})
              << "\n";
  else
    std::cout << loaded.catalog.clubs.size() << " clubs checked: " << warnings << " warnings, "
              << missing << " missing materials\n";
  return missing > 0 ? kDoneWithUnreadable : kDone;
}

}  // namespace lectern::commands
