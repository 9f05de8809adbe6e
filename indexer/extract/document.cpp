#include "indexer/extract/document.hpp"

#include "indexer/extract/bytes.hpp"

namespace lectern::extract {
namespace {

// "LX", the form's own number, and what follows.
constexpr std::uint8_t kForm = 1;
constexpr std::uint8_t kDocument = 1;
constexpr std::uint8_t kUnreadable = 2;
constexpr std::size_t kSmallestPage = 4 + 8 + 8 + 4;

void write_head(ByteWriter& writer, std::uint8_t kind) {
  writer.u8('L');
  writer.u8('X');
  writer.u8(kForm);
  writer.u8(kind);
}

void write(ByteWriter& writer, const Document& document) {
  write_head(writer, kDocument);
  writer.text(document.title);
  writer.u32(static_cast<std::uint32_t>(document.pages.size()));
  for (const Page& page : document.pages) {
    writer.u32(static_cast<std::uint32_t>(page.number));
    writer.real(page.width_pt);
    writer.real(page.height_pt);
    writer.text(page.text);
  }
}

void write(ByteWriter& writer, const Unreadable& unreadable) {
  write_head(writer, kUnreadable);
  writer.text(unreadable.reason);
}

Document read_document(ByteReader& reader) {
  Document document{std::string(reader.text()), {}};
  const std::size_t count = reader.u32();
  // A count that the bytes cannot hold must not reserve memory.
  if (count <= reader.left() / kSmallestPage) document.pages.reserve(count);
  for (std::size_t i = 0; i < count && !reader.failed(); ++i) {
    Page& page = document.pages.emplace_back();
    page.number = static_cast<int>(reader.u32());
    page.width_pt = reader.real();
    page.height_pt = reader.real();
    page.text = reader.text();
  }
  return document;
}

}  // namespace

std::string encode(const Outcome& outcome) {
  std::string bytes;
  ByteWriter writer{bytes};
  std::visit([&](const auto& value) { write(writer, value); }, outcome);
  return bytes;
}

std::optional<Outcome> decode_outcome(std::string_view bytes) {
  ByteReader reader{bytes};
  if (reader.u8() != 'L' || reader.u8() != 'X' || reader.u8() != kForm) return std::nullopt;
  Outcome outcome;
  switch (reader.u8()) {
    case kDocument:
      outcome = read_document(reader);
      break;
    case kUnreadable:
      outcome = Unreadable{std::string(reader.text())};
      break;
    default:
      return std::nullopt;
  }
  if (!reader.complete()) return std::nullopt;
  return outcome;
}

}  // namespace lectern::extract
