#include "server/http/media.hpp"

#include <algorithm>
#include <string_view>
#include <system_error>

#include "server/http/byte_range.hpp"

namespace lectern::http {
namespace {

namespace fs = std::filesystem;

constexpr const char* kForever = "public, max-age=31536000, immutable";
// What was read and drawn of a document changes with the program that does it.
constexpr const char* kForADay = "public, max-age=86400";

// A file of the media store, by the address /media/ab/<sha256>/<name>.
struct MediaName {
  std::string hash;
  std::string name;  // document.pdf, pages/0007.webp, pages/0007-320.webp or pages/0007.json
};

bool is_page_file(std::string_view name) {
  constexpr std::string_view kPages = "pages/";
  if (!name.starts_with(kPages)) return false;
  name.remove_prefix(kPages.size());
  const std::size_t digits = std::min(name.find_first_not_of("0123456789"), name.size());
  const std::string_view rest = name.substr(digits);
  return digits >= 4 && digits <= 6 && (rest == ".webp" || rest == "-320.webp" || rest == ".json");
}

std::optional<MediaName> media_name(std::string_view path) {
  constexpr std::string_view kStart = "/media/";
  constexpr std::size_t kHashAt = kStart.size() + 3;
  constexpr std::size_t kNameAt = kHashAt + 65;
  if (path.size() <= kNameAt) return std::nullopt;
  MediaName media{std::string{path.substr(kHashAt, 64)}, std::string{path.substr(kNameAt)}};
  const bool sound = path.starts_with(kStart) &&
                     path.substr(kStart.size(), 2) == media.hash.substr(0, 2) &&
                     path[kHashAt - 1] == '/' && path[kNameAt - 1] == '/' &&
                     media.hash.find_first_not_of("0123456789abcdef") == std::string::npos &&
                     (media.name == "document.pdf" || is_page_file(media.name));
  return sound ? std::optional{std::move(media)} : std::nullopt;
}

Reply document_reply(const fs::path& file, std::uint64_t size, const std::string& hash,
                     const Incoming& incoming) {
  const std::string etag = '"' + hash + '"';
  Reply reply;
  reply.type = "application/pdf";
  reply.headers = {{"ETag", etag}, {"Cache-Control", kForever}, {"Accept-Ranges", "bytes"}};
  if (is_known(incoming.if_none_match, etag)) {
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

Reply page_file_reply(const fs::path& file, std::uint64_t size, const Incoming& incoming) {
  const auto changed = fs::last_write_time(file).time_since_epoch().count();
  const std::string etag = '"' + std::to_string(size) + '-' + std::to_string(changed) + '"';
  Reply reply;
  reply.type = file.extension() == ".webp" ? "image/webp" : "application/json";
  reply.headers = {{"ETag", etag}, {"Cache-Control", kForADay}};
  if (is_known(incoming.if_none_match, etag))
    reply.status = 304;
  else
    reply.part = FilePart{file, 0, size};
  return reply;
}

}  // namespace

Reply media_reply(const fs::path& media, const Incoming& incoming) {
  const std::optional<MediaName> wanted = media_name(incoming.path);
  if (!wanted)
    throw Problem(404,
                  "Documents are at /media/<first two digits>/<sha256>/document.pdf, their pages "
                  "beside it at pages/0001.webp, pages/0001-320.webp and pages/0001.json.");
  const fs::path file = media / wanted->hash.substr(0, 2) / wanted->hash / wanted->name;
  std::error_code error;
  const std::uint64_t size = fs::file_size(file, error);
  if (error) throw Problem(404, "This document is not in the archive.");
  return wanted->name == "document.pdf" ? document_reply(file, size, wanted->hash, incoming)
                                        : page_file_reply(file, size, incoming);
}

}  // namespace lectern::http
