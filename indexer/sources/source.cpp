#include "indexer/sources/source.hpp"

#include <stdexcept>

#include "indexer/sources/git.hpp"

namespace lectern::sources {

namespace fs = std::filesystem;

Resolved resolve(const Club& club, const fs::path& clones, Network network) {
  if (!is_remote(club.source)) {
    if (!fs::is_directory(club.source))
      return {std::nullopt,
              "the folder " + club.source + " does not exist; mend `source` in the clubs file"};
    return {Tree{club, fs::canonical(club.source)}, {}};
  }
  const fs::path folder = clones / club.id;
  std::string warning;
  if (network == Network::kAllowed) {
    try {
      update_clone(club.source, folder);
    } catch (const std::runtime_error& error) {
      warning = error.what();
    }
  }
  if (!fs::is_directory(folder)) {
    if (warning.empty())
      warning = club.source + " has not been cloned yet; run lectern-reindex once with network";
    return {std::nullopt, warning};
  }
  if (!warning.empty()) warning += "; the copy fetched before is used";
  return {Tree{club, fs::canonical(folder)}, warning};
}

}  // namespace lectern::sources
