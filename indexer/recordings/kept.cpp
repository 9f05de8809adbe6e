#include "indexer/recordings/kept.hpp"

#include <algorithm>

#include "indexer/catalog/identity.hpp"
#include "indexer/recordings/caption_file.hpp"
#include "indexer/recordings/choice.hpp"
#include "indexer/recordings/kept_name.hpp"
#include "indexer/recordings/language.hpp"
#include "indexer/recordings/video.hpp"
#include "indexer/recordings/whole_file.hpp"

namespace lectern::recordings {
namespace {

namespace fs = std::filesystem;

constexpr int kDeepest = 12;
constexpr std::size_t kMostEntries = 500'000;
constexpr std::string_view kOriginal = "-orig";

bool is_below(const fs::path& file, const fs::path& root) {
  const auto mismatch = std::mismatch(root.begin(), root.end(), file.begin(), file.end());
  return mismatch.first == root.end();
}

// The regular file that an entry is, or points at inside the root (as git-annex has them).
std::optional<fs::path> file_of(const fs::directory_entry& entry, const fs::path& root) {
  std::error_code error;
  if (!entry.is_symlink(error)) {
    if (entry.is_regular_file(error)) return entry.path();
    return std::nullopt;
  }
  const fs::path target = fs::canonical(entry.path(), error);
  if (error || !is_below(target, root) || !fs::is_regular_file(target, error)) return std::nullopt;
  return entry.path();
}

// Empty, or a sentence.
std::string why_no_folder(const fs::path& folder) {
  std::error_code error;
  const fs::file_status status = fs::status(folder, error);
  if (status.type() == fs::file_type::not_found) return "There is no such folder.";
  if (!error && !fs::is_directory(status)) return "This is no folder.";
  if (!error) fs::directory_iterator{folder, error};
  return error ? "The folder cannot be read: " + error.message() + "." : std::string{};
}

// Of a folder and those below it, by name.
std::vector<fs::path> files_of_yt_dlp(const fs::path& root, std::string& problem) {
  std::vector<fs::path> files;
  std::error_code error;
  std::size_t seen = 0;
  // Does not enter folders that are links.
  fs::recursive_directory_iterator entry{root, fs::directory_options::skip_permission_denied,
                                         error};
  for (; !error && entry != fs::recursive_directory_iterator{}; entry.increment(error)) {
    if (++seen > kMostEntries) {
      problem = "Only the first " + std::to_string(kMostEntries) + " files of it are looked at.";
      break;
    }
    const std::string name = entry->path().filename().string();
    if (name == ".git" || entry.depth() >= kDeepest) entry.disable_recursion_pending();
    if (!read_kept_name(name)) continue;
    if (auto file = file_of(*entry, root)) files.push_back(std::move(*file));
  }
  if (error) problem = "The folder cannot be read to its end: " + error.message() + ".";
  std::sort(files.begin(), files.end());
  return files;
}

// The first metadata that is of this video.
struct Info {
  fs::path file;
  Video video;
};

std::optional<Info> usable_info(const std::vector<fs::path>& files, std::string_view provider,
                                const std::string& id, std::vector<KeptProblem>& problems) {
  for (const fs::path& file : files) {
    const auto text = read_whole(file);
    auto read = text ? read_info(*text)
                     : std::variant<Video, Playlist, UnusableInfo>{
                           UnusableInfo{"It cannot be read, or is larger than any real one."}};
    if (const auto* unusable = std::get_if<UnusableInfo>(&read)) {
      problems.push_back({file, unusable->reason});
    } else if (auto* video = std::get_if<Video>(&read)) {
      const auto page = catalog::video_identity(video->url);
      if (video->id == id && (!page || page->provider == provider))
        return Info{file, std::move(*video)};
      problems.push_back({file, "It is about another video than its name."});
    }
  }
  return std::nullopt;
}

// A file as a track, judged by what the metadata says about its language's tracks.
CaptionTrack track_of(const fs::path& file, const Video* video) {
  const KeptName name = read_kept_name(file.filename().string()).value();
  CaptionTrack track;
  track.key = name.key;
  track.format = name.format;
  track.url = file.string();
  track.automatic = name.key.ends_with(kOriginal);
  track.language = name.key.substr(0, name.key.size() - (track.automatic ? kOriginal.size() : 0));
  const auto any = [&](auto holds) {
    return video != nullptr && std::any_of(video->tracks.begin(), video->tracks.end(), holds);
  };
  const bool uploaders =
      any([&](const CaptionTrack& t) { return !t.automatic && t.key == track.key; });
  const bool automatic =
      any([&](const CaptionTrack& t) { return t.automatic && t.key == track.key; });
  if (automatic && !uploaders) track.automatic = true;
  // "en" has the same words as "en-orig" beside it.
  const bool heard = any(
      [&](const CaptionTrack& t) { return t.original && same_tag(t.language, track.language); });
  track.original = track.automatic && (heard || !automatic);
  return track;
}

// The best file that has words.
void take_captions(const std::vector<fs::path>& files, const Video* video,
                   const std::vector<std::string>& languages, Kept& kept) {
  Video named;
  if (video != nullptr) named.language = video->language;
  for (const fs::path& file : files) named.tracks.push_back(track_of(file, video));
  std::string first_reason;
  while (true) {
    const std::vector<CaptionTrack> choice = choose_captions(named, languages);
    if (choice.empty()) break;
    const CaptionTrack& best = choice.front();
    const std::string reason = why_wordless(best.url);
    if (reason.empty()) {
      kept.captions = CaptionFile{best.url, best.language, best.automatic};
      return;
    }
    if (first_reason.empty())
      first_reason = "The captions in the club's own " + fs::path{best.url}.filename().string() +
                     " cannot be used: " + reason;
    kept.problems.push_back({best.url, reason});
    std::erase_if(named.tracks, [&](const CaptionTrack& track) { return track.url == best.url; });
  }
  kept.why_no_captions = first_reason;
}

}  // namespace

KeptOutput::KeptOutput(const std::vector<fs::path>& folders) {
  for (const fs::path& folder : folders) look_into(folder);
}

void KeptOutput::look_into(const fs::path& folder) {
  std::error_code error;
  std::string problem = why_no_folder(folder);
  const fs::path root = problem.empty() ? fs::canonical(folder, error) : folder;
  if (problem.empty())
    for (const fs::path& file : files_of_yt_dlp(root, problem)) add(file);
  if (!problem.empty()) problems_.push_back({folder, std::move(problem)});
}

void KeptOutput::add(const fs::path& file) {
  const KeptName name = read_kept_name(file.filename().string()).value();
  Files& files = by_id_[name.id];
  auto& same_kind = name.format == "info" ? files.infos : files.captions;
  if (std::find(same_kind.begin(), same_kind.end(), file) == same_kind.end())
    same_kind.push_back(file);
}

std::optional<Kept> KeptOutput::find(std::string_view provider, const std::string& id,
                                     const std::vector<std::string>& languages) const {
  const auto found = by_id_.find(id);
  if (found == by_id_.end()) return std::nullopt;
  Kept kept;
  const auto info = usable_info(found->second.infos, provider, id, kept.problems);
  if (info) kept.info = info->file;
  take_captions(found->second.captions, info ? &info->video : nullptr, languages, kept);
  return kept;
}

std::vector<fs::path> KeptOutput::unused(const std::set<std::string>& ids) const {
  std::vector<fs::path> unused;
  for (const auto& [id, files] : by_id_) {
    if (ids.contains(id)) continue;
    unused.insert(unused.end(), files.infos.begin(), files.infos.end());
    unused.insert(unused.end(), files.captions.begin(), files.captions.end());
  }
  return unused;
}

}  // namespace lectern::recordings
