#include "server/http/page_words.hpp"

#include <charconv>
#include <fstream>
#include <stdexcept>

#include "indexer/schema/media_names.hpp"
#include "server/api/page_words.hpp"
#include "server/http/reply.hpp"

namespace lectern::http {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kMostPages = 999'999;
constexpr std::uintmax_t kMostBytes = 8 << 20;  // a page full of small print has a tenth of it

std::string read_whole(const fs::path& file, std::uintmax_t size) {
  std::string text(size, '\0');
  std::ifstream stream{file, std::ios::binary};
  stream.read(text.data(), static_cast<std::streamsize>(size));
  text.resize(static_cast<std::size_t>(stream.gcount()));
  return text;
}

}  // namespace

const std::string& document_name(const std::string& sha256) {
  if (sha256.size() != 64 || sha256.find_first_not_of("0123456789abcdef") != std::string::npos)
    throw Problem(404, "A document is named by its SHA-256: 64 digits, a to f small.");
  return sha256;
}

PageOfDocument page_of_document(const std::string& sha256, const std::string& page) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(page.data(), page.data() + page.size(), number);
  if (error != std::errc{} || end != page.data() + page.size() || number < 1 || number > kMostPages)
    throw Problem(404, "Pages are numbers from 1.");
  return {document_name(sha256), number};
}

search::PageWords words_of_page(const fs::path& media, const PageOfDocument& asked) {
  const fs::path file =
      media / asked.sha256.substr(0, 2) / asked.sha256 / schema::page_words_name(asked.page);
  std::error_code error;
  const std::uintmax_t size = fs::is_regular_file(file, error) ? fs::file_size(file, error) : 0;
  if (error || size == 0)
    throw Problem(404,
                  "The archive has no words of this page: there is no such document or page, or "
                  "it was indexed with --no-images.");
  if (size > kMostBytes)
    throw std::runtime_error(file.string() + " has " + std::to_string(size) +
                             " bytes; no page has");
  auto words = api::read_page_words(read_whole(file, size));
  if (!words)
    throw std::runtime_error(file.string() +
                             " is damaged; remove its folder, and lectern-reindex --full makes it "
                             "anew");
  return *std::move(words);
}

std::optional<search::PageWords> words_if_any(const fs::path& media, const PageOfDocument& asked) {
  try {
    return words_of_page(media, asked);
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

}  // namespace lectern::http
