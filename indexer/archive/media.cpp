#include "indexer/archive/media.hpp"

#include <unistd.h>

#include <fstream>
#include <stdexcept>
#include <system_error>
#include <vector>

#include "indexer/archive/page_words.hpp"
#include "indexer/schema/media_names.hpp"

namespace lectern::archive {
namespace {

namespace fs = std::filesystem;

constexpr const char* kUnfinished = ".unfinished";
constexpr const char* kPages = "pages";

// Where a document's page images are kept until all of them are there.
fs::path unfinished_pages(const fs::path& folder) {
  return folder / (std::string{kPages} + kUnfinished);
}

// Names of page files begin with "pages/".
fs::path unfinished_file(const fs::path& folder, const std::string& name) {
  return unfinished_pages(folder) / fs::path{name}.filename();
}

void write_file(const fs::path& file, std::string_view bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream stream{file, std::ios::binary};
  stream << bytes;
  stream.close();
  if (!stream) throw std::runtime_error("cannot write " + file.string() + "; is the disk full?");
}

}  // namespace

fs::path media_folder(const fs::path& media, const std::string& sha256) {
  return media / sha256.substr(0, 2) / sha256;
}

fs::path document_file(const fs::path& media, const std::string& sha256) {
  return media_folder(media, sha256) / "document.pdf";
}

void store_document(const fs::path& media, const std::string& sha256, const fs::path& file) {
  const fs::path folder = media_folder(media, sha256);
  const fs::path document = document_file(media, sha256);
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

void store_page_image(const fs::path& media, const std::string& sha256,
                      const extract::PageImage& image) {
  const std::string name = schema::page_image_name(image.page, image.width_px);
  write_file(unfinished_file(media_folder(media, sha256), name), image.webp);
}

void finish_page_images(const fs::path& media, const std::string& sha256,
                        const extract::Document& document) {
  const fs::path folder = media_folder(media, sha256);
  for (const extract::Page& page : document.pages)
    write_file(unfinished_file(folder, schema::page_words_name(page.number)),
               page_words_json(page));
  fs::remove_all(folder / kPages);
  fs::rename(unfinished_pages(folder), folder / kPages);
}

void drop_page_images(const fs::path& media, const std::string& sha256) {
  std::error_code ignored;
  fs::remove_all(unfinished_pages(media_folder(media, sha256)), ignored);
}

bool has_page_images(const fs::path& media, const std::string& sha256) {
  std::error_code ignored;
  return fs::is_directory(media_folder(media, sha256) / kPages, ignored);
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
