#include "indexer/commands/fetching.hpp"

#include <algorithm>
#include <utility>

#include "indexer/archive/recording_passages.hpp"
#include "indexer/commands/interruption.hpp"
#include "indexer/recordings/kept.hpp"
#include "indexer/remote/address.hpp"

namespace lectern::commands {
namespace {

std::vector<recordings::WantedRecording> wanted_of(const Loaded& loaded, Progress& progress) {
  std::vector<recordings::WantedRecording> wanted;
  for (const catalog::ClubCatalog& club : loaded.catalog.clubs) {
    const auto root = loaded.roots.find(club.club.id);
    if (root == loaded.roots.end()) continue;
    const recordings::KeptOutput kept{{club.club.recordings, root->second}};
    for (const catalog::Session& session : club.sessions)
      for (const catalog::Recording& recording : session.recordings) {
        wanted.push_back({recording.provider, recording.id, recording.url, club.club.languages,
                          kept.find(recording.provider, recording.id, club.club.languages)});
        if (const auto& own = wanted.back().kept; own && !own->problem.empty())
          progress.note(club.club.id + ": " + own->problem);
      }
  }
  return wanted;
}

// yt-dlp knows no other proxy than that of its arguments: it is run in a clean environment.
bool has_proxy(const sources::YtDlpSettings& settings) {
  return std::any_of(settings.arguments.begin(), settings.arguments.end(),
                     [](const std::string& argument) {
                       return argument == "--proxy" || argument.starts_with("--proxy=");
                     });
}

}  // namespace

recordings::Fetching fetching_of(const Loaded& loaded, const archive::Archive& archive,
                                 const Options& options, Progress& progress) {
  recordings::FetchOptions fetch;
  fetch.yt_dlp = loaded.yt_dlp;
  if (!options.yt_dlp.empty()) fetch.yt_dlp.program = options.yt_dlp;
  fetch.offline = options.offline;
  fetch.max_requests = options.max_requests;
  fetch.address_allowed =
      has_proxy(fetch.yt_dlp) ? remote::is_public_behind_proxy : remote::is_public;
  fetch.interrupted = interrupted;
  fetch.progress = [&progress](const recordings::WantedRecording& recording,
                               const recordings::Holding& holding) {
    progress.note(recording.url + ": " +
                  (holding.reason.empty() ? std::string{recordings::to_string(holding.state)}
                                          : holding.reason));
  };
  return {std::move(fetch), recordings::Shelf{archive.recordings()}, wanted_of(loaded, progress)};
}

recordings::Fetching known_recordings(const Loaded& loaded, const Options& options,
                                      Progress& progress) {
  Options offline = options;
  offline.offline = true;
  return fetching_of(loaded, archive::Archive{std::filesystem::absolute(options.archive)}, offline,
                     progress);
}

archive::VideoOf videos_of(const recordings::Fetching& fetching) {
  return [&fetching](const catalog::Recording& recording) {
    return archive::read_video(
        fetching.holding(recordings::recording_key(recording.provider, recording.id)));
  };
}

std::set<std::string> recording_keys(const catalog::Catalog& catalog) {
  std::set<std::string> keys;
  for (const catalog::ClubCatalog& club : catalog.clubs)
    for (const catalog::Session& session : club.sessions)
      for (const catalog::Recording& recording : session.recordings)
        keys.insert(recordings::recording_key(recording.provider, recording.id));
  return keys;
}

}  // namespace lectern::commands
