#include "indexer/extract/protocol.hpp"

#include <limits>

#include "indexer/extract/bytes.hpp"
#include "indexer/schema/utf8.hpp"

namespace lectern::extract {
namespace {

bool is_known(std::uint8_t type) {
  return type >= static_cast<std::uint8_t>(FrameType::kPage) &&
         type <= static_cast<std::uint8_t>(FrameType::kOpened);
}

void append_frame(std::string& bytes, FrameType type, std::uint32_t request,
                  std::string_view payload) {
  ByteWriter writer{bytes};
  writer.u32(static_cast<std::uint32_t>(payload.size()));
  writer.u32(request);
  writer.u8(static_cast<std::uint8_t>(type));
  bytes.append(payload);
}

constexpr std::size_t kLanguagesSize = 48;

enum Flag : std::uint8_t { kOcr = 1, kImages = 2 };

// A page number or count; those above what an int holds are none.
int small(std::uint32_t number) {
  return number <= std::numeric_limits<std::int32_t>::max() ? static_cast<int>(number) : 0;
}

}  // namespace

std::string encode(const Request& request) {
  std::string bytes;
  ByteWriter writer{bytes};
  writer.u32(request.id);
  writer.u64(request.memory_bytes);
  writer.u32(request.cpu_seconds_per_page);
  writer.u32(request.most_pages);
  writer.u32(static_cast<std::uint32_t>(request.pages.first));
  writer.u32(static_cast<std::uint32_t>(request.pages.count));
  writer.u8(static_cast<std::uint8_t>((request.wanted.ocr ? kOcr : 0) |
                                      (request.wanted.images ? kImages : 0)));
  writer.u8(static_cast<std::uint8_t>(request.format));
  std::string languages = request.wanted.languages;
  languages.resize(kLanguagesSize, '\0');
  return bytes + languages;
}

std::optional<Request> decode_request(std::string_view bytes) {
  if (bytes.size() != kRequestSize) return std::nullopt;
  ByteReader reader{bytes};
  Request request;
  request.id = reader.u32();
  request.memory_bytes = reader.u64();
  request.cpu_seconds_per_page = reader.u32();
  request.most_pages = reader.u32();
  request.pages.first = small(reader.u32());
  request.pages.count = small(reader.u32());
  if (request.pages.first == 0 || request.pages.count == 0 ||
      request.pages.first > std::numeric_limits<int>::max() - request.pages.count)
    return std::nullopt;
  const std::uint8_t flags = reader.u8();
  request.wanted.ocr = (flags & kOcr) != 0;
  request.wanted.images = (flags & kImages) != 0;
  const std::uint8_t format = reader.u8();
  if (format > static_cast<std::uint8_t>(Format::kExcalidraw)) return std::nullopt;
  request.format = static_cast<Format>(format);
  const std::string_view languages = bytes.substr(kRequestSize - kLanguagesSize);
  request.wanted.languages = languages.substr(0, languages.find('\0'));
  return request;
}

void append_opened(std::string& bytes, std::uint32_t request, int document_pages) {
  std::string payload;
  ByteWriter{payload}.u32(static_cast<std::uint32_t>(document_pages));
  append_frame(bytes, FrameType::kOpened, request, payload);
}

void append_page(std::string& bytes, std::uint32_t request, const Page& page) {
  std::string payload;
  ByteWriter writer{payload};
  write(writer, page);
  append_frame(bytes, FrameType::kPage, request, payload);
}

void append_image(std::string& bytes, std::uint32_t request, const PageImage& image) {
  std::string payload;
  ByteWriter writer{payload};
  writer.u32(static_cast<std::uint32_t>(image.page));
  writer.u32(static_cast<std::uint32_t>(image.width_px));
  writer.text(image.webp);
  append_frame(bytes, FrameType::kImage, request, payload);
}

void append_problem(std::string& bytes, std::uint32_t request, const PageProblem& problem) {
  std::string payload;
  ByteWriter writer{payload};
  writer.u32(static_cast<std::uint32_t>(problem.page));
  writer.text(problem.reason);
  append_frame(bytes, FrameType::kProblem, request, payload);
}

void append_done(std::string& bytes, std::uint32_t request, const Ending& ending) {
  std::string payload;
  ByteWriter writer{payload};
  writer.u32(static_cast<std::uint32_t>(ending.document_pages));
  writer.text(ending.title);
  append_frame(bytes, FrameType::kDone, request, payload);
}

void append_failed(std::string& bytes, std::uint32_t request, std::string_view reason) {
  std::string payload;
  ByteWriter{payload}.text(reason);
  append_frame(bytes, FrameType::kFailed, request, payload);
}

std::optional<int> decode_opened(std::string_view payload) {
  ByteReader reader{payload};
  const int pages = small(reader.u32());
  return reader.complete() && pages > 0 ? std::optional{pages} : std::nullopt;
}

std::optional<Page> decode_page(std::string_view payload) {
  ByteReader reader{payload};
  std::optional<Page> page = read_page(reader);
  return reader.complete() ? page : std::nullopt;
}

std::optional<PageImage> decode_image(std::string_view payload) {
  ByteReader reader{payload};
  PageImage image;
  image.page = small(reader.u32());
  image.width_px = small(reader.u32());
  image.webp = reader.text();
  if (!reader.complete() || image.page == 0 || image.width_px == 0) return std::nullopt;
  return image;
}

std::optional<PageProblem> decode_problem(std::string_view payload) {
  ByteReader reader{payload};
  PageProblem problem;
  problem.page = small(reader.u32());
  problem.reason = reader.text();
  if (!reader.complete() || problem.page == 0 || !schema::is_utf8(problem.reason))
    return std::nullopt;
  return problem;
}

std::optional<Ending> decode_done(std::string_view payload) {
  ByteReader reader{payload};
  Ending ending;
  ending.document_pages = small(reader.u32());
  ending.title = reader.text();
  if (!reader.complete() || ending.document_pages == 0 || !schema::is_utf8(ending.title))
    return std::nullopt;
  return ending;
}

std::optional<std::string> decode_failed(std::string_view payload) {
  ByteReader reader{payload};
  const std::string_view text = reader.text();
  if (!reader.complete() || !schema::is_utf8(text)) return std::nullopt;
  return std::string(text);
}

void FrameReader::add(std::string_view bytes) {
  buffer_.erase(0, read_);
  read_ = 0;
  buffer_.append(bytes);
}

FrameReader::Next FrameReader::next() {
  const std::string_view waiting = std::string_view(buffer_).substr(read_);
  if (waiting.size() < kFrameHeaderSize) return NeedsMore{};
  ByteReader header{waiting.substr(0, kFrameHeaderSize)};
  const std::size_t size = header.u32();
  const std::uint32_t request = header.u32();
  const std::uint8_t type = header.u8();
  if (size > kLargestPayload || !is_known(type)) return Malformed{};
  if (waiting.size() - kFrameHeaderSize < size) return NeedsMore{};
  read_ += kFrameHeaderSize + size;
  return Frame{static_cast<FrameType>(type), request, waiting.substr(kFrameHeaderSize, size)};
}

}  // namespace lectern::extract
