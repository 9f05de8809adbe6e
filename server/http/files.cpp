#include "server/http/files.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string_view>

#include "server/http/page_heads.hpp"

namespace lectern::http {
namespace {

namespace fs = std::filesystem;

constexpr const char* kForever = "public, max-age=31536000, immutable";

struct ContentType {
  std::string_view extension, type;
};

constexpr std::array kTypes = {ContentType{".html", "text/html; charset=utf-8"},
                               ContentType{".js", "text/javascript; charset=utf-8"},
                               ContentType{".css", "text/css; charset=utf-8"},
                               ContentType{".svg", "image/svg+xml"},
                               ContentType{".png", "image/png"},
                               ContentType{".webp", "image/webp"},
                               ContentType{".ico", "image/x-icon"},
                               ContentType{".json", "application/json"},
                               ContentType{".webmanifest", "application/manifest+json"},
                               ContentType{".woff2", "font/woff2"},
                               ContentType{".txt", "text/plain; charset=utf-8"}};

std::string content_type(const fs::path& file) {
  const std::string extension = file.extension().string();
  for (const ContentType& known : kTypes)
    if (known.extension == extension) return std::string{known.type};
  return "application/octet-stream";
}

// A browser resolves these before it asks; whoever sends them looks for something else.
bool climbs(std::string_view path) {
  return path == ".." || path.starts_with("../") || path.ends_with("/..") ||
         path.find("/../") != std::string_view::npos;
}

// Under `root` once links are followed, and a file.
std::optional<fs::path> file_below(const fs::path& root, std::string_view path) {
  if (path.find('\0') != std::string_view::npos) return std::nullopt;
  std::error_code error;
  const fs::path top = fs::canonical(root, error);
  if (error) return std::nullopt;
  const fs::path file = fs::canonical(top / path, error);
  if (error || !fs::is_regular_file(file, error)) return std::nullopt;
  const auto [rest, ignored] = std::mismatch(top.begin(), top.end(), file.begin(), file.end());
  if (rest != top.end()) return std::nullopt;
  return file;
}

std::string contents_of(const fs::path& file) {
  std::ifstream stream{file, std::ios::binary};
  if (!stream) throw Problem(404, "There is no such file.");
  return {std::istreambuf_iterator<char>{stream}, {}};
}

Reply file_reply(const fs::path& file, const char* cache) {
  Reply reply;
  reply.type = content_type(file);
  reply.body = contents_of(file);
  reply.headers = {{"Cache-Control", cache}, {"Vary", "Accept-Encoding"}};
  return reply;
}

// Those have no extension, but for what stands in the place of an id.
bool is_own_address(std::string_view path) {
  return path.substr(path.rfind('/') + 1).find('.') == std::string_view::npos ||
         is_page_of_one(path);
}

}  // namespace

std::optional<Reply> page_file(const std::optional<fs::path>& web, const Incoming& incoming) {
  if (!web)
    throw Problem(404,
                  "This server has no web page; build it (tools/build) or name its folder with "
                  "--web. The API is at /api/search?q=…");
  const std::string relative = incoming.path.substr(std::min<std::size_t>(1, incoming.path.size()));
  if (climbs(relative)) throw Problem(404, "There is nothing at this address.");
  if (const auto file = file_below(*web, relative); file && !relative.empty()) {
    // Only what the build names by its content may be kept for good.
    const bool hashed = relative.starts_with("assets/");
    return file_reply(*file, hashed ? kForever : "no-cache");
  }
  if (!is_own_address(incoming.path) || !file_below(*web, "index.html"))
    throw Problem(404, "There is nothing at this address.");
  return std::nullopt;
}

std::string index_html(const fs::path& web) { return contents_of(web / "index.html"); }

}  // namespace lectern::http
