#include "indexer/schema/record.hpp"

#include <charconv>

namespace lectern::schema {
namespace {

constexpr std::size_t kUsualFields = 16;

}  // namespace

void RecordWriter::put(Tag tag, std::string_view bytes) {
  bytes_.push_back(static_cast<char>(tag));
  for (std::size_t left = bytes.size();; left >>= 7) {
    const bool last = left < 0x80;
    bytes_.push_back(static_cast<char>((left & 0x7F) | (last ? 0u : 0x80u)));
    if (last) break;
  }
  bytes_.append(bytes);
}

void RecordWriter::put_if(Tag tag, std::string_view bytes) {
  if (!bytes.empty()) put(tag, bytes);
}

void RecordWriter::put(Tag tag, const std::optional<std::int64_t>& number) {
  if (number) put(tag, std::to_string(*number));
}

void RecordWriter::put_all(Tag tag, const std::vector<std::string>& values) {
  for (const std::string& value : values) put(tag, value);
}

std::optional<RecordReader> RecordReader::open(std::string_view bytes) {
  RecordReader reader;
  reader.fields_.reserve(kUsualFields);
  while (!bytes.empty()) {
    const Tag tag = static_cast<Tag>(bytes[0]);
    bytes.remove_prefix(1);
    std::uint64_t length = 0;
    for (unsigned shift = 0;; shift += 7) {
      if (bytes.empty() || shift > 28) return std::nullopt;  // no field is above 2^35 bytes
      const unsigned char byte = static_cast<unsigned char>(bytes[0]);
      bytes.remove_prefix(1);
      length |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (!(byte & 0x80)) break;
    }
    if (tag == 0 || length > bytes.size()) return std::nullopt;
    reader.fields_.push_back({tag, bytes.substr(0, length)});
    bytes.remove_prefix(length);
  }
  return reader;
}

std::string RecordReader::text(Tag tag) const {
  for (const Field& field : fields_)
    if (field.tag == tag) return std::string{field.bytes};
  return {};
}

std::optional<std::int64_t> RecordReader::number(Tag tag) const {
  for (const Field& field : fields_) {
    if (field.tag != tag) continue;
    std::int64_t value = 0;
    const char* end = field.bytes.data() + field.bytes.size();
    const auto [stop, error] = std::from_chars(field.bytes.data(), end, value);
    if (error == std::errc{} && stop == end) return value;
  }
  return std::nullopt;
}

std::vector<std::string> RecordReader::all(Tag tag) const {
  std::vector<std::string> values;
  for (const Field& field : fields_)
    if (field.tag == tag) values.emplace_back(field.bytes);
  return values;
}

std::vector<std::string_view> RecordReader::records(Tag tag) const {
  std::vector<std::string_view> values;
  for (const Field& field : fields_)
    if (field.tag == tag) values.push_back(field.bytes);
  return values;
}

}  // namespace lectern::schema
