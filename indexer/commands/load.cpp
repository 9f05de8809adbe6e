#include "indexer/commands/load.hpp"

#include <algorithm>
#include <stdexcept>

#include "indexer/catalog/read_club.hpp"
#include "indexer/sources/clubs_file.hpp"
#include "indexer/sources/synonyms_file.hpp"

namespace lectern::commands {
namespace {

void check_selection(const Options& options, const std::set<std::string>& configured) {
  for (const std::string& id : options.only) {
    if (configured.count(id) > 0) continue;
    std::string known;
    for (const std::string& other : configured) known += (known.empty() ? "" : ", ") + other;
    throw std::runtime_error("no club \"" + id + "\" in " + options.clubs.string() + "; it has " +
                             known);
  }
}

bool is_selected(const Options& options, const std::string& id) {
  return options.only.empty() ||
         std::find(options.only.begin(), options.only.end(), id) != options.only.end();
}

}  // namespace

Loaded load(const Options& options, const std::filesystem::path& clones, sources::Network network) {
  sources::ClubsFile file = sources::load_clubs_file(options.clubs);
  const std::vector<sources::Club>& clubs = file.clubs;
  Loaded loaded;
  loaded.yt_dlp = std::move(file.yt_dlp);
  loaded.synonyms = sources::find_synonyms(options.synonyms, options.clubs);
  for (const sources::Club& club : clubs) loaded.configured.insert(club.id);
  check_selection(options, loaded.configured);

  for (const sources::Club& club : clubs) {
    if (!is_selected(options, club.id)) continue;
    sources::Resolved resolved = sources::resolve(club, clones, network);
    catalog::ClubCatalog read;
    read.club = club;
    if (resolved.tree) {
      read = catalog::read_club(*resolved.tree);
      loaded.roots[club.id] = resolved.tree->root;
    } else {
      ++loaded.unavailable;
    }
    if (!resolved.warning.empty())
      read.warnings.insert(read.warnings.begin(),
                           {{options.clubs.string(), club.line}, resolved.warning});
    loaded.catalog.clubs.push_back(std::move(read));
  }
  return loaded;
}

}  // namespace lectern::commands
