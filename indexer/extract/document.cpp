#include "indexer/extract/document.hpp"

#include "indexer/extract/bytes.hpp"

namespace lectern::extract {
namespace {

// "LX", the form's own number, and what follows.
constexpr std::uint8_t kForm = 2;
constexpr std::uint8_t kDocument = 1;
constexpr std::uint8_t kUnreadable = 2;

void write_head(ByteWriter& writer, std::uint8_t kind) {
  writer.u8('L');
  writer.u8('X');
  writer.u8(kForm);
  writer.u8(kind);
}

void write_outcome(ByteWriter& writer, const Document& document) {
  write_head(writer, kDocument);
  writer.text(document.title);
  writer.u32(static_cast<std::uint32_t>(document.pages.size()));
  for (const Page& page : document.pages) write(writer, page);
  writer.u32(static_cast<std::uint32_t>(document.problems.size()));
  for (const PageProblem& problem : document.problems) {
    writer.u32(static_cast<std::uint32_t>(problem.page));
    writer.text(problem.reason);
  }
}

void write_outcome(ByteWriter& writer, const Unreadable& unreadable) {
  write_head(writer, kUnreadable);
  writer.text(unreadable.reason);
}

std::optional<Outcome> read_document(ByteReader& reader) {
  Document document;
  document.title = reader.text();
  const std::size_t pages = reader.u32();
  for (std::size_t i = 0; i < pages; ++i) {
    std::optional<Page> page = read_page(reader);
    if (!page) return std::nullopt;
    document.pages.push_back(std::move(*page));
  }
  const std::size_t problems = reader.u32();
  for (std::size_t i = 0; i < problems && !reader.failed(); ++i) {
    const int page = static_cast<int>(reader.u32());
    document.problems.push_back({page, std::string(reader.text())});
  }
  return document;
}

}  // namespace

std::vector<std::string> describe(const std::vector<PageProblem>& problems) {
  std::vector<std::string> lines;
  for (auto first = problems.begin(); first != problems.end();) {
    auto last = first;
    while (last + 1 != problems.end() && last[1].page == last->page + 1 &&
           last[1].reason == first->reason)
      ++last;
    std::string pages = "page " + std::to_string(first->page);
    if (last != first)
      pages = "pages " + std::to_string(first->page) + "–" + std::to_string(last->page);
    lines.push_back(pages + ": " + first->reason);
    first = last + 1;
  }
  return lines;
}

std::string encode(const Outcome& outcome) {
  std::string bytes;
  ByteWriter writer{bytes};
  std::visit([&](const auto& value) { write_outcome(writer, value); }, outcome);
  return bytes;
}

std::optional<Outcome> decode_outcome(std::string_view bytes) {
  ByteReader reader{bytes};
  if (reader.u8() != 'L' || reader.u8() != 'X' || reader.u8() != kForm) return std::nullopt;
  std::optional<Outcome> outcome;
  switch (reader.u8()) {
    case kDocument:
      outcome = read_document(reader);
      break;
    case kUnreadable:
      outcome = Unreadable{std::string(reader.text())};
      break;
    default:
      break;
  }
  if (!reader.complete()) return std::nullopt;
  return outcome;
}

}  // namespace lectern::extract
