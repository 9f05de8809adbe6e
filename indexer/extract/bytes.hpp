// Numbers and strings as bytes, little-endian, for the worker's protocol and the cache.
// Reading is safe on any bytes: what is not there reads as zero or empty, and complete()
// then stays false.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lectern::extract {

class ByteWriter {
 public:
  explicit ByteWriter(std::string& bytes) : bytes_(bytes) {}  // appends; borrowed

  void u8(std::uint8_t value) { number(value, 1); }
  void u32(std::uint32_t value) { number(value, 4); }
  void u64(std::uint64_t value) { number(value, 8); }
  void real(double value);
  void text(std::string_view value);  // its length, then its bytes; below 4 GiB

 private:
  void number(std::uint64_t value, int size);

  std::string& bytes_;
};

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : left_(bytes) {}  // borrowed

  std::uint8_t u8() { return static_cast<std::uint8_t>(number(1)); }
  std::uint32_t u32() { return static_cast<std::uint32_t>(number(4)); }
  std::uint64_t u64() { return number(8); }
  double real();
  std::string_view text();  // points into the bytes

  std::size_t left() const { return left_.size(); }
  bool failed() const { return failed_; }
  bool complete() const { return !failed_ && left_.empty(); }

 private:
  std::uint64_t number(std::size_t size);
  std::string_view take(std::size_t size);

  std::string_view left_;
  bool failed_ = false;
};

}  // namespace lectern::extract
