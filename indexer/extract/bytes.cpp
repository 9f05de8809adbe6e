#include "indexer/extract/bytes.hpp"

#include <bit>

namespace lectern::extract {

void ByteWriter::number(std::uint64_t value, int size) {
  for (int i = 0; i < size; ++i) bytes_.push_back(static_cast<char>((value >> (8 * i)) & 0xFF));
}

void ByteWriter::real(double value) { u64(std::bit_cast<std::uint64_t>(value)); }

void ByteWriter::text(std::string_view value) {
  u32(static_cast<std::uint32_t>(value.size()));
  bytes_.append(value);
}

std::uint64_t ByteReader::number(std::size_t size) {
  std::uint64_t value = 0;
  const std::string_view bytes = take(size);
  for (std::size_t i = 0; i < bytes.size(); ++i)
    value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  return value;
}

double ByteReader::real() { return std::bit_cast<double>(u64()); }

std::string_view ByteReader::text() { return take(u32()); }

// All or nothing: a number is never read from half its bytes.
std::string_view ByteReader::take(std::size_t size) {
  if (size > left_.size()) failed_ = true;
  if (failed_) return {};
  const std::string_view taken = left_.substr(0, size);
  left_.remove_prefix(size);
  return taken;
}

}  // namespace lectern::extract
