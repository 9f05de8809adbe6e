#include "indexer/archive/media.hpp"

#include <unistd.h>

#include <stdexcept>
#include <system_error>
#include <vector>

namespace lectern::archive {
namespace {

namespace fs = std::filesystem;

constexpr const char* kUnfinished = ".unfinished";

}  // namespace

fs::path media_folder(const fs::path& media, const std::string& sha256) {
  return media / sha256.substr(0, 2) / sha256;
}

void store_document(const fs::path& media, const std::string& sha256, const fs::path& file) {
  const fs::path folder = media_folder(media, sha256);
  const fs::path document = folder / "document.pdf";
  std::error_code error;
  if (fs::exists(document, error)) return;
  fs::create_directories(folder, error);
  const fs::path unfinished = document.string() + kUnfinished;
  if (!error) fs::copy_file(file, unfinished, fs::copy_options::overwrite_existing, error);
  if (!error)
    fs::permissions(unfinished,
                    fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read |
                        fs::perms::others_read,
                    error);
  if (!error) fs::rename(unfinished, document, error);
  if (error)
    throw std::runtime_error("cannot keep " + file.string() + " in " + folder.string() + ": " +
                             error.message() + "; is the disk full?");
}

std::size_t remove_unused(const fs::path& media, const std::set<std::string>& used) {
  std::error_code error;
  std::vector<fs::path> unused;
  for (const fs::directory_entry& shelf : fs::directory_iterator{media, error})
    for (const fs::directory_entry& folder : fs::directory_iterator{shelf.path(), error})
      if (used.count(folder.path().filename().string()) == 0) unused.push_back(folder.path());
  for (const fs::path& folder : unused) {
    fs::remove_all(folder, error);
    fs::remove(folder.parent_path(), error);  // only when it is empty
  }
  return unused.size();
}

}  // namespace lectern::archive
