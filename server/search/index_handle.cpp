#include "server/search/index_handle.hpp"

#include <thread>

#include "indexer/schema/version.hpp"

namespace lectern::search {
namespace {

constexpr std::chrono::milliseconds kLookEvery{250};

std::int64_t nanoseconds(const timespec& time) {
  return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

}  // namespace

IndexHandle::IndexHandle(std::filesystem::path directory, Opened opened)
    : directory_(std::move(directory)), opened_(std::move(opened)) {}

IndexHandle::Stamp IndexHandle::stamp() const {
  struct stat directory {};
  struct stat version {};
  if (::stat(directory_.c_str(), &directory) != 0) return {};
  // glass writes its root blocks to this file, and renames it into place to commit.
  if (::stat((directory_ / "iamglass").c_str(), &version) != 0) return {};
  return {directory.st_dev, directory.st_ino, version.st_ino, nanoseconds(version.st_mtim)};
}

void IndexHandle::look_for_newer() {
  const auto now = std::chrono::steady_clock::now();
  if (now - looked_ < kLookEvery) return;
  looked_ = now;
  if (open_ && stamp() != stamp_) open_ = false;
}

void IndexHandle::reopen() {
  // The directory may be exchanged while its files are opened one by one; then some
  // are of the old index and some of the new one.
  Stamp before = stamp();
  for (int attempt = 1;; ++attempt) {
    database_ = Xapian::Database{directory_.string()};
    const Stamp after = stamp();
    if (before == after || attempt == kAttempts) break;
    before = after;
  }
  const std::string version = database_.get_metadata(std::string{schema::metadata::kSchemaVersion});
  if (version != schema::kSchemaVersion)
    throw IndexUnavailable("the index " + directory_.string() +
                           (version.empty() ? " is not one of Lectern's"
                                            : " was made by another version of Lectern (schema " +
                                                  version + ", this server reads " +
                                                  std::string{schema::kSchemaVersion} + ")") +
                           "; rebuild it with lectern-reindex --full");
  opened_(database_);
  stamp_ = before;
  open_ = true;
}

void IndexHandle::fail(const Xapian::Error& error) const {
  const std::string where = directory_.string();
  if (std::string_view{error.get_type()} == "DatabaseOpeningError" ||
      std::string_view{error.get_type()} == "DatabaseNotFoundError")
    throw IndexUnavailable(
        "there is no index at " + where +
        " yet; make it with lectern-reindex, or name the archive with --archive");
  throw IndexUnavailable("the index " + where + " cannot be read (" + error.get_description() +
                         "); rebuild it with lectern-reindex --full");
}

// The first retries are at once: the writer is done by then.  Later ones wait for a
// directory that is being replaced without an exchange.
void IndexHandle::pause(int attempt) {
  if (attempt > 2) std::this_thread::sleep_for(std::chrono::milliseconds{2 * (attempt - 2)});
}

std::string revision_of(const Xapian::Database& database) {
  return database.get_uuid() + "-" + std::to_string(database.get_revision());
}

}  // namespace lectern::search
