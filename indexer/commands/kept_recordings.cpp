#include "indexer/commands/kept_recordings.hpp"

#include <algorithm>

namespace lectern::commands {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kNamed = 3;  // files that nothing asks for

catalog::Warning warning_of(const recordings::KeptProblem& problem) {
  return {{problem.path.string(), 0}, problem.reason};
}

catalog::Warning warning_of_unused(const std::vector<fs::path>& files) {
  std::string message = files.size() == 1 ? "one kept file belongs to no session's recording: "
                                          : std::to_string(files.size()) +
                                                " kept files belong to no session's recording: ";
  for (std::size_t i = 0; i < std::min(files.size(), kNamed); ++i)
    message += (i == 0 ? "" : ", ") + files[i].filename().string();
  if (files.size() > kNamed) message += ", …";
  return {{files.front().parent_path().string(), 0},
          message + "; see whether the id in the name is that of a link on the club's page"};
}

}  // namespace

KeptRecordings::KeptRecordings(const Loaded& loaded)
    : all_clubs_(loaded.roots.size() == loaded.configured.size()) {
  for (const catalog::ClubCatalog& club : loaded.catalog.clubs) {
    const auto root = loaded.roots.find(club.club.id);
    if (root == loaded.roots.end()) continue;
    std::vector<fs::path> folders{root->second};
    if (!club.club.recordings.empty()) folders.insert(folders.begin(), club.club.recordings);
    const auto output = output_.try_emplace(club.club.id, folders).first;
    for (recordings::KeptProblem problem : output->second.problems()) {
      if (problem.path == club.club.recordings)
        problem.reason += " See the club's \"recordings\" in the clubs file.";
      warn(club.club.id, problem);
    }
  }
}

std::optional<recordings::Kept> KeptRecordings::find(const sources::Club& club,
                                                     const catalog::Recording& recording) {
  ids_.insert(recording.id);
  auto kept = output_.at(club.id).find(recording.provider, recording.id, club.languages);
  if (kept)
    for (const recordings::KeptProblem& problem : kept->problems) warn(club.id, problem);
  return kept;
}

// Once, though two sessions have the recording.
void KeptRecordings::warn(const std::string& club, const recordings::KeptProblem& problem) {
  const catalog::Warning warning = warning_of(problem);
  std::vector<catalog::Warning>& known = warnings_[club];
  const bool again = std::any_of(known.begin(), known.end(), [&](const catalog::Warning& other) {
    return other.where.file == warning.where.file && other.message == warning.message;
  });
  if (!again) known.push_back(warning);
}

std::map<std::string, std::vector<catalog::Warning>> KeptRecordings::unused() const {
  std::map<std::string, std::vector<catalog::Warning>> warnings;
  if (!all_clubs_) return warnings;
  for (const auto& [club, output] : output_)
    if (const auto files = output.unused(ids_); !files.empty())
      warnings[club].push_back(warning_of_unused(files));
  return warnings;
}

}  // namespace lectern::commands
