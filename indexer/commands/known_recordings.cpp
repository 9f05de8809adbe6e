#include "indexer/commands/known_recordings.hpp"

#include <algorithm>
#include <utility>

#include "indexer/archive/listed_videos.hpp"
#include "indexer/commands/interruption.hpp"
#include "indexer/remote/address.hpp"

namespace lectern::commands {
namespace {

namespace fs = std::filesystem;

std::string key_of(const catalog::Recording& recording) {
  return recordings::recording_key(recording.provider, recording.id);
}

sources::YtDlpSettings settings_of(const Loaded& loaded, const Options& options) {
  sources::YtDlpSettings settings = loaded.yt_dlp;
  if (!options.yt_dlp.empty()) settings.program = options.yt_dlp;
  return settings;
}

std::set<std::string> lists_in(const catalog::Catalog& catalog) {
  std::set<std::string> urls;
  for (const catalog::ClubCatalog& club : catalog.clubs) {
    for (const catalog::VideoList& list : club.lists) urls.insert(list.url);
    for (const catalog::Session& session : club.sessions)
      for (const catalog::VideoList& list : session.playlists) urls.insert(list.url);
  }
  return urls;
}

// yt-dlp knows no other proxy than that of its arguments: it is run in a clean environment.
bool has_proxy(const sources::YtDlpSettings& settings) {
  return std::any_of(settings.arguments.begin(), settings.arguments.end(),
                     [](const std::string& argument) {
                       return argument == "--proxy" || argument.starts_with("--proxy=");
                     });
}

recordings::FetchOptions fetch_options(const Loaded& loaded, const Options& options,
                                       Progress& progress) {
  recordings::FetchOptions fetch;
  fetch.yt_dlp = settings_of(loaded, options);
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
  return fetch;
}

archive::PlaylistOf playlist_of(const recordings::KnownLists& lists) {
  return [&lists](const catalog::VideoList& list) {
    const auto known = lists.by_url.find(list.url);
    return known == lists.by_url.end() ? std::nullopt : std::optional{known->second};
  };
}

// Every recording that sessions have, or may have once more is known of it.
std::vector<catalog::Recording> recordings_of(catalog::ClubCatalog club,
                                              const recordings::KnownLists& lists) {
  std::vector<catalog::Recording> all = archive::add_listed_videos(
      club, playlist_of(lists), [](const catalog::Recording&) { return std::nullopt; });
  std::vector<catalog::Recording> sessions;
  for (const catalog::Session& session : club.sessions)
    sessions.insert(sessions.end(), session.recordings.begin(), session.recordings.end());
  all.insert(all.begin(), sessions.begin(), sessions.end());
  return all;
}

}  // namespace

KnownRecordings::KnownRecordings(const Loaded& loaded, const archive::Archive& archive,
                                 const Options& options, Progress& progress)
    : loaded_(loaded),
      archive_(archive),
      options_(options),
      progress_(progress),
      lists_(read_lists(true)),
      kept_(loaded),
      fetching_(begin()) {}

bool KnownRecordings::ask_for_lists() {
  if (options_.offline || lists_in(loaded_.catalog).empty()) return false;
  lists_ = read_lists(false);
  fetching_ = begin();
  return true;
}

recordings::KnownLists KnownRecordings::read_lists(bool offline) const {
  recordings::ListOptions list;
  list.yt_dlp = settings_of(loaded_, options_);
  list.folder = archive_.recordings();
  list.offline = offline;
  list.max_requests = options_.max_requests;
  list.interrupted = interrupted;
  list.progress = [this](const std::string& url, const std::string& reason) {
    progress_.note(url + ": " + (reason.empty() ? "read" : reason));
  };
  return recordings::read_lists(list, lists_in(loaded_.catalog));
}

recordings::Fetching KnownRecordings::begin() {
  recordings::FetchOptions fetch = fetch_options(loaded_, options_, progress_);
  if (fetch.max_requests) *fetch.max_requests = std::max(0, *fetch.max_requests - lists_.requests);
  return {std::move(fetch), recordings::Shelf{archive_.recordings()}, wanted()};
}

std::vector<recordings::WantedRecording> KnownRecordings::wanted() {
  for (const std::string& url : lists_in(loaded_.catalog)) keys_.insert(recordings::list_key(url));
  std::vector<recordings::WantedRecording> wanted;
  for (const catalog::ClubCatalog& club : loaded_.catalog.clubs) {
    if (!loaded_.roots.contains(club.club.id)) continue;
    for (const catalog::Recording& recording : recordings_of(club, lists_)) {
      keys_.insert(key_of(recording));
      wanted.push_back({recording.provider, recording.id, recording.url, club.club.languages,
                        kept_.find(club.club, recording)});
    }
  }
  return wanted;
}

catalog::Catalog KnownRecordings::completed(catalog::Catalog catalog) const {
  for (catalog::ClubCatalog& club : catalog.clubs) {
    archive::add_listed_videos(club, playlist_of(lists_), video_of());
    archive::date_sessions(club, video_of());
    if (const auto root = loaded_.roots.find(club.club.id); root != loaded_.roots.end())
      archive::add_described_links(club, root->second, video_of());
  }
  return catalog;
}

archive::VideoOf KnownRecordings::video_of() const {
  return [this](const catalog::Recording& recording) {
    const recordings::Holding* holding = fetching_.find(key_of(recording));
    return holding == nullptr ? std::nullopt : videos_.of(*holding);
  };
}

KnownRecordings recordings_at_hand(const Loaded& loaded, const Options& options,
                                   Progress& progress) {
  Options offline = options;
  offline.offline = true;
  return {loaded, archive::Archive{fs::absolute(options.archive)}, offline, progress};
}

}  // namespace lectern::commands
