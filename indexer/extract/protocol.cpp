#include "indexer/extract/protocol.hpp"

#include <cmath>
#include <limits>

#include "indexer/extract/bytes.hpp"
#include "indexer/extract/plain_text.hpp"

namespace lectern::extract {
namespace {

bool is_known(std::uint8_t type) {
  return type >= static_cast<std::uint8_t>(FrameType::kPage) &&
         type <= static_cast<std::uint8_t>(FrameType::kFailed);
}

void append_frame(std::string& bytes, FrameType type, std::uint32_t request,
                  std::string_view payload) {
  ByteWriter writer{bytes};
  writer.u32(static_cast<std::uint32_t>(payload.size()));
  writer.u32(request);
  writer.u8(static_cast<std::uint8_t>(type));
  bytes.append(payload);
}

void append_text(std::string& bytes, FrameType type, std::uint32_t request, std::string_view text) {
  std::string payload;
  ByteWriter{payload}.text(text);
  append_frame(bytes, type, request, payload);
}

bool is_length(double value) { return std::isfinite(value) && value >= 0; }

}  // namespace

std::string encode(const Request& request) {
  std::string bytes;
  ByteWriter writer{bytes};
  writer.u32(request.id);
  writer.u64(request.memory_bytes);
  writer.u32(request.cpu_seconds);
  writer.u32(request.pages);
  return bytes;
}

std::optional<Request> decode_request(std::string_view bytes) {
  ByteReader reader{bytes};
  Request request;
  request.id = reader.u32();
  request.memory_bytes = reader.u64();
  request.cpu_seconds = reader.u32();
  request.pages = reader.u32();
  if (!reader.complete()) return std::nullopt;
  return request;
}

void append_page(std::string& bytes, std::uint32_t request, const Page& page) {
  std::string payload;
  ByteWriter writer{payload};
  writer.u32(static_cast<std::uint32_t>(page.number));
  writer.real(page.width_pt);
  writer.real(page.height_pt);
  writer.text(page.text);
  append_frame(bytes, FrameType::kPage, request, payload);
}

void append_done(std::string& bytes, std::uint32_t request, std::string_view title) {
  append_text(bytes, FrameType::kDone, request, title);
}

void append_failed(std::string& bytes, std::uint32_t request, std::string_view reason) {
  append_text(bytes, FrameType::kFailed, request, reason);
}

std::optional<Page> decode_page(std::string_view payload) {
  ByteReader reader{payload};
  const std::uint32_t number = reader.u32();
  Page page;
  page.width_pt = reader.real();
  page.height_pt = reader.real();
  const std::string_view text = reader.text();
  if (!reader.complete() || number == 0 || number > std::numeric_limits<std::int32_t>::max() ||
      !is_length(page.width_pt) || !is_length(page.height_pt) || !is_utf8(text))
    return std::nullopt;
  page.number = static_cast<int>(number);
  page.text = text;
  return page;
}

std::optional<std::string> decode_text(std::string_view payload) {
  ByteReader reader{payload};
  const std::string_view text = reader.text();
  if (!reader.complete() || !is_utf8(text)) return std::nullopt;
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
