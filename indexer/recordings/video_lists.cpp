#include "indexer/recordings/video_lists.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <stdexcept>
#include <thread>

#include "indexer/recordings/pacing.hpp"
#include "indexer/recordings/shelf.hpp"
#include "indexer/recordings/whole_file.hpp"
#include "indexer/recordings/yt_dlp.hpp"

namespace lectern::recordings {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

constexpr std::chrono::hours kAgain{20};  // so that a daily run never comes a minute early
constexpr std::chrono::hours kAfterFailure{6};

struct Shelved {
  Playlist playlist;  // without id: never had
  std::optional<std::chrono::sys_seconds> next_try;
};

fs::path file_of(const fs::path& folder, const std::string& url) {
  return folder / list_key(url) / "list.json";
}

// {"next_try": seconds since 1970, "list": what read_info() reads}
Shelved load(const fs::path& file) {
  Shelved shelved;
  json::error_code error;
  const json::value value = json::parse(read_whole(file).value_or(""), error);
  const json::object* object = error ? nullptr : value.if_object();
  const json::value* next = object == nullptr ? nullptr : object->if_contains("next_try");
  const json::value* list = object == nullptr ? nullptr : object->if_contains("list");
  if (next == nullptr || !next->is_int64() || list == nullptr) return shelved;
  shelved.next_try = std::chrono::sys_seconds{std::chrono::seconds{next->get_int64()}};
  auto read = read_info(json::serialize(*list));
  if (auto* playlist = std::get_if<Playlist>(&read)) shelved.playlist = std::move(*playlist);
  return shelved;
}

void store(const fs::path& file, const Shelved& shelved) {
  std::error_code error;
  fs::create_directories(file.parent_path(), error);
  if (error)
    throw std::runtime_error("cannot make the folder " + file.parent_path().string() + ": " +
                             error.message() + "; check the disk and its permissions");
  const Playlist& playlist = shelved.playlist;
  json::array entries;
  for (const PlaylistEntry& entry : playlist.entries)
    entries.push_back(json::object{{"id", entry.id}, {"url", entry.url}, {"title", entry.title}});
  write_whole(
      file, json::serialize(json::object{{"next_try", shelved.next_try->time_since_epoch().count()},
                                         {"list", json::object{{"id", playlist.id},
                                                               {"title", playlist.title},
                                                               {"entries", std::move(entries)}}}}));
}

std::variant<Playlist, Failure> ask(const ListOptions& options, const std::string& url) {
  auto answer = ask_playlist(options.yt_dlp, url, options.interrupted);
  if (auto* failure = std::get_if<Failure>(&answer)) return std::move(*failure);
  auto read = read_info(std::get<std::string>(answer));
  if (auto* playlist = std::get_if<Playlist>(&read)) return std::move(*playlist);
  return Failure{{State::kFailed, "The address is not that of a list of videos."}, Reach::kVideo};
}

// Whoever did not answer is not asked for the next list either.
bool ends_asking(Reach reach) { return reach != Reach::kVideo && reach != Reach::kAddress; }

// What is wrong with this machine or its network is no attempt.
bool is_attempt(Reach reach) { return reach != Reach::kNetwork && reach != Reach::kProgram; }

std::string reason_of(const Failure& failure) {
  return failure.reach == Reach::kNetwork ? kOffline : failure.verdict.reason;
}

// Asks for one list and shelves what comes of it.  False when no other is to be asked for.
bool refresh(const ListOptions& options, const std::string& url, std::chrono::sys_seconds now,
             Shelved& shelved) {
  auto answer = ask(options, url);
  const auto* failure = std::get_if<Failure>(&answer);
  if (options.progress) options.progress(url, failure == nullptr ? "" : reason_of(*failure));
  if (failure == nullptr) shelved.playlist = std::move(std::get<Playlist>(answer));
  shelved.next_try = now + (failure == nullptr ? kAgain : kAfterFailure);
  if (failure == nullptr || is_attempt(failure->reach))
    store(file_of(options.folder, url), shelved);
  if (failure != nullptr && ends_asking(failure->reach)) return false;
  std::this_thread::sleep_for(options.yt_dlp.pause);
  return true;
}

std::chrono::sys_seconds system_now() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

}  // namespace

std::string list_key(const std::string& url) { return recording_key("list", url); }

KnownLists read_lists(const ListOptions& options, const std::set<std::string>& urls) {
  const auto now = options.now ? options.now() : system_now();
  KnownLists lists;
  bool may_ask = !options.offline;
  for (const std::string& url : urls) {
    Shelved shelved = load(file_of(options.folder, url));
    const bool due = !shelved.next_try || *shelved.next_try <= now;
    if (options.max_requests && lists.requests >= *options.max_requests) may_ask = false;
    if (may_ask && due) {
      ++lists.requests;
      may_ask = refresh(options, url, now, shelved);
    }
    if (!shelved.playlist.id.empty()) lists.by_url.emplace(url, std::move(shelved.playlist));
  }
  return lists;
}

}  // namespace lectern::recordings
