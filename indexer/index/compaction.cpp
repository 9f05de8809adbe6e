#include "indexer/index/compaction.hpp"

#include <xapian.h>

#include <algorithm>
#include <string>

namespace lectern::index {

namespace fs = std::filesystem;

namespace {

// All tables of all sources are open at once, four files each, and a process may
// have 1024.
constexpr std::size_t kMostAtOnce = 128;

void compact_at_once(const std::vector<fs::path>& sources, const fs::path& destination) {
  Xapian::Database all;
  for (const fs::path& source : sources) all.add_database(Xapian::Database{source.string()});
  all.compact(destination.string(), Xapian::Compactor::FULL);
}

// Neighbours become one, until there are few enough.
std::vector<fs::path> merged_in_groups(const std::vector<fs::path>& sources,
                                       const fs::path& destination) {
  std::vector<fs::path> groups;
  for (std::size_t i = 0; i < sources.size(); i += kMostAtOnce) {
    const auto first = sources.begin() + static_cast<std::ptrdiff_t>(i);
    const auto last =
        first + static_cast<std::ptrdiff_t>(std::min(kMostAtOnce, sources.size() - i));
    groups.push_back(destination.string() + "-group-" + std::to_string(groups.size()));
    compact_at_once({first, last}, groups.back());
  }
  return groups;
}

}  // namespace

void compact(const std::vector<fs::path>& sources, const fs::path& destination) {
  if (sources.size() > kMostAtOnce) {
    const std::vector<fs::path> groups = merged_in_groups(sources, destination);
    compact(groups, destination);
    for (const fs::path& group : groups) fs::remove_all(group);
    return;
  }
  compact_at_once(sources, destination);  // which also waits for the disk
}

}  // namespace lectern::index
