#include "indexer/recordings/shelf.hpp"

#include <algorithm>
#include <stdexcept>

#include "indexer/digest/sha256.hpp"
#include "indexer/recordings/shelved_state.hpp"
#include "indexer/recordings/whole_file.hpp"

namespace lectern::recordings {
namespace {

namespace fs = std::filesystem;

constexpr const char* kState = "state.json";
constexpr const char* kInfo = "info.json";
constexpr std::size_t kLongestName = 80;
constexpr std::size_t kLargestState = 64 << 10;

bool is_digit_or_lower(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); }
bool is_plain(char c) {
  return is_digit_or_lower(c) || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
}

bool is_name(std::string_view text, bool (*allowed)(char)) {
  return !text.empty() && text.size() <= kLongestName &&
         std::all_of(text.begin(), text.end(), allowed);
}

std::string captions_name(const CaptionTrack& track) {
  const std::string language = is_name(track.language, is_plain) ? track.language : "und";
  return "captions." + language + (track.format == "json3" ? ".json3" : ".vtt");
}

void remove_captions_but(const fs::path& folder, const std::string& kept) {
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator{folder, error}) {
    const std::string name = entry.path().filename().string();
    std::error_code ignored;
    if (name.starts_with("captions.") && name != kept) fs::remove(entry.path(), ignored);
  }
}

}  // namespace

// A plain name's provider has no '_', so that none is like that of a hash.
std::string recording_key(std::string_view provider, std::string_view id) {
  if (is_name(provider, is_digit_or_lower) && is_name(id, is_plain))
    return std::string{provider} + "-" + std::string{id};
  return "x_" + digest::sha256(std::string{provider} + '\0' + std::string{id});
}

fs::path Shelf::made(const std::string& key) const {
  std::error_code error;
  fs::create_directories(folder_ / key, error);
  if (error)
    throw std::runtime_error("cannot make the folder " + (folder_ / key).string() + ": " +
                             error.message() + "; check the disk and its permissions");
  return folder_ / key;
}

std::optional<Holding> Shelf::load(const std::string& key) const {
  const fs::path folder = folder_ / key;
  const auto text = read_whole(folder / kState, kLargestState);
  std::optional<Holding> holding = text ? parse_state_file(*text) : std::nullopt;
  if (!holding) return std::nullopt;

  std::error_code ignored;
  if (fs::is_regular_file(folder / kInfo, ignored)) holding->info = folder / kInfo;
  if (holding->captions) {
    holding->captions->file = folder / holding->captions->file;
    if (!fs::is_regular_file(holding->captions->file, ignored)) return std::nullopt;
  }
  const bool whole = holding->captions && !holding->info.empty();
  if (holding->state == State::kFetched && !whole) return std::nullopt;
  return holding;
}

fs::path Shelf::store_info(const std::string& key, std::string_view slim_json) const {
  fs::path file = made(key) / kInfo;
  write_whole(file, slim_json);
  return file;
}

CaptionFile Shelf::store_captions(const std::string& key, const CaptionTrack& track,
                                  std::string_view bytes) const {
  CaptionFile captions{made(key) / captions_name(track), track.language, track.automatic};
  write_whole(captions.file, bytes);
  return captions;
}

void Shelf::store_state(const std::string& key, const Holding& holding) const {
  const fs::path folder = made(key);
  write_whole(folder / kState, state_file(holding));
  remove_captions_but(folder, holding.captions ? holding.captions->file.filename().string() : "");
}

std::size_t Shelf::remove_unused(const std::set<std::string>& used_keys) const {
  std::size_t removed = 0;
  std::error_code error;
  std::vector<fs::path> unused;
  for (const fs::directory_entry& entry : fs::directory_iterator{folder_, error})
    if (!used_keys.contains(entry.path().filename().string())) unused.push_back(entry.path());
  for (const fs::path& folder : unused) {
    fs::remove_all(folder, error);
    if (!error) ++removed;
  }
  return removed;
}

}  // namespace lectern::recordings
