#include "indexer/index/database_directory.hpp"

#include <fcntl.h>
#include <stdio.h>

#include <cerrno>
#include <cstring>
#include <system_error>

#include "indexer/schema/version.hpp"

namespace lectern::index {

namespace fs = std::filesystem;

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
  if (type == "DatabaseOpeningError")
    return std::runtime_error(where + " cannot be opened (" + error.get_msg() +
                              "); make it with lectern-reindex");
  return std::runtime_error(where + ": " + error.get_description());
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

void take_place(const fs::path& directory) {
  const fs::path built = building_place(directory);
  // Readers that have the old files open go on with them until they look again.
  if (!fs::exists(directory)) {
    fs::rename(built, directory);
    return;
  }
  if (::renameat2(AT_FDCWD, built.c_str(), AT_FDCWD, directory.c_str(), RENAME_EXCHANGE) != 0) {
    // A file system without exchange: a moment without an index, which readers retry.
    const fs::path old = directory.string() + ".old";
    fs::remove_all(old);
    fs::rename(directory, old);
    fs::rename(built, directory);
    fs::remove_all(old);
    return;
  }
  fs::remove_all(built);
}

}  // namespace lectern::index
