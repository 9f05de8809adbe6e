#include "tests/extract/hostile_parts.hpp"

#include <zlib.h>

#include <stdexcept>

namespace lectern::extract {
namespace {

constexpr std::size_t kMebibyte = std::size_t{1} << 20;

std::string show(const std::string& text) {
  return "BT /F1 12 Tf 50 700 Td (" + text + ") Tj ET\n";
}

// One byte-aligned run of blocks that refers to nothing before it, so that it can be repeated
// (RFC 1951).
std::string deflate_block(const std::string& bytes) {
  z_stream stream{};
  constexpr int kWithoutHeader = -15;
  if (::deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kWithoutHeader, 9,
                     Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("zlib does not start");
  std::string block(bytes.size() + 1024, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(block.data());
  stream.avail_out = static_cast<uInt>(block.size());
  ::deflate(&stream, Z_FULL_FLUSH);
  block.resize(stream.total_out);
  ::deflateEnd(&stream);
  return block;
}

}  // namespace

std::string repeated(const std::string& piece, std::size_t times) {
  std::string text;
  text.reserve(piece.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t place = text.find(from);
  if (place == std::string::npos) throw std::logic_error("there is no \"" + from + "\"");
  return text.replace(place, from.size(), to);
}

std::string big_endian(std::uint64_t value, int bytes) {
  std::string result;
  for (int i = bytes - 1; i >= 0; --i) result += static_cast<char>(value >> (8 * i) & 0xFF);
  return result;
}

std::string garbage(std::size_t size) {
  std::string bytes;
  bytes.reserve(size);
  std::uint32_t state = 1;
  for (std::size_t i = 0; i < size; ++i) {
    state = state * 1664525 + 1013904223;  // Numerical Recipes
    bytes += static_cast<char>(state >> 24);
  }
  return bytes;
}

std::string deflated(const std::string& bytes) {
  uLongf size = ::compressBound(static_cast<uLong>(bytes.size()));
  std::string result(size, '\0');
  if (::compress2(reinterpret_cast<Bytef*>(result.data()), &size,
                  reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uLong>(bytes.size()),
                  Z_BEST_COMPRESSION) != Z_OK)
    throw std::runtime_error("zlib does not compress");
  result.resize(size);
  return result;
}

std::string bomb() {
  constexpr std::size_t kMebibytes = 450;
  const std::string block = deflate_block(std::string(kMebibyte, ' '));
  return deflated("\x78\xDA" + repeated(block, kMebibytes) + std::string("\x03\x00", 2));
}

std::string drawing(TinyPdf pdf, const std::string& resources, const std::string& content) {
  TinyPage page;
  page.resources = resources;
  page.content = show(kShown) + content;
  pdf.add_page(page);
  return pdf.bytes();
}

std::string page_with(TinyPdf pdf, const std::string& entries) {
  TinyPage page;
  page.text = kShown;
  page.more = entries;
  pdf.add_page(page);
  return pdf.bytes();
}

std::string page_with_boxes(const std::string& entries) {
  const std::string content = show(kShown);
  return pdf_file(
      {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
       "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 "
       "5 0 R >> >> " +
           entries + " >>",
       "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream",
       "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"});
}

}  // namespace lectern::extract
