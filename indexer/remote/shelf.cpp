#include "indexer/remote/shelf.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <cctype>
#include <system_error>
#include <vector>

#include "indexer/digest/sha256.hpp"
#include "indexer/remote/json_file.hpp"

namespace lectern::remote {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

using std::chrono::seconds;
using std::chrono::sys_seconds;

json::object to_json(const Entry& entry) {
  return {{"link", entry.link},
          {"state", to_string(entry.state)},
          {"reason", entry.reason},
          {"tried", entry.tried.time_since_epoch().count()},
          {"next_try", entry.next_try.time_since_epoch().count()},
          {"attempts", entry.attempts},
          {"unknown", entry.unknown},
          {"etag", entry.etag},
          {"last_modified", entry.last_modified},
          {"sha256", entry.sha256},
          {"bytes", entry.bytes}};
}

// Becomes part of a path.
bool is_sha256(const std::string& text) {
  return text.size() == 64 && std::all_of(text.begin(), text.end(), [](unsigned char c) {
           return std::isdigit(c) || (c >= 'a' && c <= 'f');
         });
}

std::optional<Entry> read_entry(const fs::path& file) {
  const auto object = read_json_file(file);
  if (!object) return std::nullopt;
  const auto state = state_of(text_of(*object, "state"));
  if (!state) return std::nullopt;
  Entry entry{.link = text_of(*object, "link"),
              .state = *state,
              .reason = text_of(*object, "reason"),
              .tried = sys_seconds{seconds{number_of(*object, "tried")}},
              .next_try = sys_seconds{seconds{number_of(*object, "next_try")}},
              .attempts = static_cast<int>(number_of(*object, "attempts")),
              .unknown = static_cast<int>(number_of(*object, "unknown")),
              .etag = text_of(*object, "etag"),
              .last_modified = text_of(*object, "last_modified"),
              .sha256 = text_of(*object, "sha256"),
              .bytes = static_cast<std::uint64_t>(number_of(*object, "bytes"))};
  if (!entry.sha256.empty() && !is_sha256(entry.sha256)) return std::nullopt;
  return entry;
}

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::recursive_directory_iterator at{folder, error}, end; !error && at != end;
       at.increment(error))
    if (at->is_regular_file(error)) files.push_back(at->path());
  return files;
}

}  // namespace

fs::path Shelf::file_of(const std::string& link) const {
  return folder_ / "links" / (digest::sha256(link) + ".json");
}

std::optional<Entry> Shelf::find(const std::string& link) const {
  auto entry = read_entry(file_of(link));
  if (!entry || entry->link != link) return std::nullopt;
  std::error_code ignored;
  if (entry->sha256.empty() || fs::exists(document(entry->sha256), ignored)) return entry;
  if (entry->state == State::kFetched) return std::nullopt;
  entry->sha256 = entry->etag = entry->last_modified = {};
  entry->bytes = 0;
  return entry;
}

void Shelf::put(const Entry& entry) { write_json_file(file_of(entry.link), to_json(entry)); }

fs::path Shelf::document(const std::string& sha256) const {
  return folder_ / "documents" / sha256.substr(0, 2) / (sha256 + ".pdf");
}

fs::path Shelf::unfinished_document() const {
  std::error_code ignored;  // writing will say so
  fs::create_directories(folder_ / "documents", ignored);
  return folder_ / "documents" / (std::string{"document"} + kUnfinished);
}

void Shelf::keep_document(const std::string& sha256) {
  std::error_code ignored;
  if (fs::exists(document(sha256), ignored))
    fs::remove(unfinished_document(), ignored);
  else
    put_in_place(unfinished_document(), document(sha256));
}

std::size_t Shelf::remove_unused(const std::set<std::string>& links) {
  std::error_code ignored;
  std::set<std::string> used;
  for (const fs::path& file : files_below(folder_ / "links")) {
    const auto entry = read_entry(file);
    if (entry && links.count(entry->link) > 0)
      used.insert(entry->sha256);
    else
      fs::remove(file, ignored);
  }
  std::size_t removed = 0;
  for (const fs::path& file : files_below(folder_ / "documents")) {
    if (file.extension() == ".pdf" && used.count(file.stem().string()) > 0) continue;
    if (fs::remove(file, ignored) && file.extension() == ".pdf") ++removed;
    fs::remove(file.parent_path(), ignored);  // only when it is empty
  }
  return removed;
}

}  // namespace lectern::remote
