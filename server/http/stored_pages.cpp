#include "server/http/stored_pages.hpp"

#include <algorithm>
#include <fstream>
#include <optional>
#include <system_error>
#include <unordered_set>

#include "indexer/schema/media_names.hpp"
#include "server/api/page_words.hpp"

namespace lectern::http {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kMostPages = 20'000;
constexpr api::PageSize kLetter{612, 792};

// As media_names.hpp has them, "pages/0007.webp".  One look instead of several per page.
std::unordered_set<std::string> names_in(const fs::path& document) {
  std::unordered_set<std::string> names;
  std::error_code error;
  for (fs::directory_iterator it{document / "pages", error}, end; !error && it != end;
       it.increment(error))
    names.insert("pages/" + it->path().filename().string());
  return names;
}

std::optional<api::PageSize> size_in(const fs::path& words) {
  std::string beginning(api::kSizeBytes, '\0');
  std::ifstream stream{words, std::ios::binary};
  stream.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
  beginning.resize(static_cast<std::size_t>(stream.gcount()));
  return api::read_page_size(beginning);
}

void set_size(api::StoredPage& page, const api::PageSize& size) {
  page.width = size.width;
  page.height = size.height;
}

// Where a page's own size is not known, that of its neighbour.
void fill_in_sizes(std::vector<api::StoredPage>& pages) {
  const auto known = std::find_if(pages.begin(), pages.end(),
                                  [](const api::StoredPage& page) { return page.width > 0; });
  api::PageSize last = known == pages.end() ? kLetter : api::PageSize{known->width, known->height};
  for (api::StoredPage& page : pages)
    if (page.width > 0)
      last = {page.width, page.height};
    else
      set_size(page, last);
}

}  // namespace

std::vector<api::StoredPage> stored_pages(const fs::path& media, const std::string& sha256,
                                          std::int64_t count) {
  const fs::path folder = media / sha256.substr(0, 2) / sha256;
  const auto names = names_in(folder);
  std::vector<api::StoredPage> pages(
      static_cast<std::size_t>(std::clamp<std::int64_t>(count, 0, kMostPages)));
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto number = static_cast<std::int64_t>(i + 1);
    const std::string words = schema::page_words_name(number);
    pages[i].image = names.contains(schema::page_image_name(number, schema::kPageImageWidth));
    pages[i].thumbnail = names.contains(schema::page_image_name(number, schema::kThumbnailWidth));
    if (!names.contains(words)) continue;
    const auto size = size_in(folder / words);
    pages[i].words = size.has_value();
    if (size) set_size(pages[i], *size);
  }
  fill_in_sizes(pages);
  return pages;
}

}  // namespace lectern::http
