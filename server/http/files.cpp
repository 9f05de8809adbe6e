#include "server/http/files.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string_view>

#include "server/http/byte_range.hpp"
#include "server/search/addresses.hpp"

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

// The hash in /media/ab/<sha256>/document.pdf, or empty for any other path.
std::string hash_in(std::string_view path) {
  constexpr std::string_view kStart = "/media/";
  constexpr std::size_t kHashAt = kStart.size() + 3;
  if (path.size() < kHashAt + 64) return {};
  const std::string hash{path.substr(kHashAt, 64)};
  const bool hexadecimal = hash.find_first_not_of("0123456789abcdef") == std::string::npos;
  return hexadecimal && path == search::document_address(hash) ? hash : std::string{};
}

bool has_etag(std::string_view if_none_match, std::string_view etag) {
  return if_none_match == "*" || if_none_match.find(etag) != std::string_view::npos;
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

Reply file_reply(const fs::path& file, const char* cache) {
  std::ifstream stream{file, std::ios::binary};
  if (!stream) throw Problem(404, "There is no such file.");
  Reply reply;
  reply.type = content_type(file);
  reply.body.assign(std::istreambuf_iterator<char>{stream}, {});
  reply.headers = {{"Cache-Control", cache}, {"Vary", "Accept-Encoding"}};
  return reply;
}

}  // namespace

Reply media_reply(const fs::path& media, const Incoming& incoming) {
  const std::string hash = hash_in(incoming.path);
  if (hash.empty())
    throw Problem(404, "Documents are at /media/<first two digits>/<sha256>/document.pdf.");
  const fs::path file = media / hash.substr(0, 2) / hash / "document.pdf";
  std::error_code error;
  const std::uint64_t size = fs::file_size(file, error);
  if (error) throw Problem(404, "This document is not in the archive.");

  const std::string etag = '"' + hash + '"';
  Reply reply;
  reply.type = "application/pdf";
  reply.headers = {{"ETag", etag}, {"Cache-Control", kForever}, {"Accept-Ranges", "bytes"}};
  if (has_etag(incoming.if_none_match, etag)) {
    reply.status = 304;
    return reply;
  }
  const ByteRange range = read_range(incoming.range, size);
  const std::string of_size = "/" + std::to_string(size);
  if (range.sort == ByteRange::Sort::kUnsatisfiable) {
    reply = problem_reply(416, "The document has " + std::to_string(size) + " bytes.");
    reply.headers.emplace_back("Content-Range", "bytes *" + of_size);
    return reply;
  }
  reply.headers.emplace_back("Content-Disposition", "inline; filename=\"document.pdf\"");
  if (range.sort == ByteRange::Sort::kPart) {
    reply.status = 206;
    reply.headers.emplace_back("Content-Range",
                               "bytes " + std::to_string(range.offset) + "-" +
                                   std::to_string(range.offset + range.length - 1) + of_size);
  }
  reply.part = FilePart{file, range.offset, range.length};
  return reply;
}

Reply page_reply(const std::optional<fs::path>& web, const Incoming& incoming) {
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
  // The page's own addresses have no extension; they are all the one page.
  const bool own_address =
      relative.substr(relative.rfind('/') + 1).find('.') == std::string::npos ||
      relative.starts_with("sessions/");
  const auto index = file_below(*web, "index.html");
  if (!own_address || !index) throw Problem(404, "There is nothing at this address.");
  return file_reply(*index, "no-cache");
}

}  // namespace lectern::http
