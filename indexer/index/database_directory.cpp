#include "indexer/index/database_directory.hpp"

#include <fcntl.h>
#include <stdio.h>

#include <cerrno>
#include <cstring>
#include <system_error>

#include "indexer/schema/version.hpp"

namespace lectern::index {

namespace fs = std::filesystem;

namespace {

// Where the old index waits while the new one is renamed, on file systems that cannot
// exchange two directories.
fs::path old_place(const fs::path& directory) { return directory.string() + ".old"; }

}  // namespace

std::runtime_error index_error(const fs::path& directory, const Xapian::Error& error) {
  const std::string where = "the index " + directory.string();
  const std::string_view type = error.get_type();
  if (type == "DatabaseLockError")
    return std::runtime_error(where +
                              " is being written by another program; wait until it is done");
  if (type == "DatabaseCorruptError")
    return std::runtime_error(where + " is damaged (" + error.get_msg() +
                              "); rebuild it with lectern-reindex --full");
  if (type == "DatabaseVersionError")
    return std::runtime_error(
        where +
        " was written by another version of Xapian; rebuild it with lectern-reindex --full");
  if (type == "DatabaseOpeningError" || type == "DatabaseCreateError")
    return std::runtime_error(where + " cannot be opened (" + error.get_description() +
                              "); look at the folder's permissions, or name another archive " +
                              "with --archive DIR");
  return std::runtime_error(where + " failed (" + error.get_description() +
                            "); look for a full disk or a failing one, then run again");
}

std::runtime_error index_error(const fs::path& directory, const fs::filesystem_error& error) {
  return std::runtime_error("the index " + directory.string() + " cannot be used (" +
                            error.code().message() + ": " + error.path1().string() +
                            "); look at the folder's permissions, or name another archive with " +
                            "--archive DIR");
}

bool holds_current_index(const fs::path& directory) {
  try {
    const Xapian::Database database{directory.string()};
    return database.get_metadata(std::string{schema::metadata::kSchemaVersion}) ==
           schema::kSchemaVersion;
  } catch (const Xapian::Error&) {
    return false;
  }
}

fs::path building_place(const fs::path& directory) { return directory.string() + ".building"; }

fs::path segments_place(const fs::path& directory) { return directory.string() + ".segments"; }

void clear_leftovers(const fs::path& directory) {
  if (const fs::path built = building_place(directory); fs::exists(built)) {
    // Opening it for writing takes its lock, which a run that was killed no longer holds.
    Xapian::WritableDatabase{built.string(), Xapian::DB_CREATE_OR_OVERWRITE}.close();
    fs::remove_all(built);
  }
  const fs::path old = old_place(directory);
  if (!fs::exists(directory) && fs::exists(old)) fs::rename(old, directory);
  fs::remove_all(old);
}

void take_place(const fs::path& built, const fs::path& directory) {
  // Readers that have the old files open go on with them until they look again.
  if (!fs::exists(directory)) {
    fs::rename(built, directory);
    return;
  }
  if (::renameat2(AT_FDCWD, built.c_str(), AT_FDCWD, directory.c_str(), RENAME_EXCHANGE) != 0) {
    // A file system without exchange: a moment without an index, which readers retry.
    const fs::path old = old_place(directory);
    fs::remove_all(old);
    fs::rename(directory, old);
    fs::rename(built, directory);
    fs::remove_all(old);
    return;
  }
  fs::remove_all(built);
}

}  // namespace lectern::index
