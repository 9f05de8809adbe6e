// The byte form of document data: a flat sequence of fields, each a tag, a length
// and bytes.  A reader skips tags it does not know, so fields can be added without
// breaking older servers; a record that is cut or malformed reads as nothing.
//
//   record := { tag:1 byte (1..255)  length:varint (LEB128)  bytes }
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::schema {

using Tag = std::uint8_t;

class RecordWriter {
 public:
  // Writes the field even when empty; use the overloads below to leave out absent ones.
  void put(Tag tag, std::string_view bytes);
  void put_if(Tag tag, std::string_view bytes);  // nothing when empty
  void put(Tag tag, const std::optional<std::int64_t>& number);
  void put_all(Tag tag, const std::vector<std::string>& values);

  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// Views into the bytes it was opened on, which must outlive it.
class RecordReader {
 public:
  struct Field {
    Tag tag;
    std::string_view bytes;
  };

  // Absent when `bytes` is not a well-formed record.
  static std::optional<RecordReader> open(std::string_view bytes);

  std::string text(Tag tag) const;  // empty when absent
  std::optional<std::int64_t> number(Tag tag) const;
  std::vector<std::string> all(Tag tag) const;
  std::vector<std::string_view> records(Tag tag) const;

 private:
  std::vector<Field> fields_;
};

}  // namespace lectern::schema
