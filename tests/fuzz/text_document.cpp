// Notes, notebooks and drawings as a session's folder may hold them.  The same bytes are
// read as each of them.
#include "indexer/worker/text_document.hpp"

#include <vector>

#include "indexer/schema/utf8.hpp"
#include "tests/fuzz/target.hpp"

namespace lectern::fuzz {
namespace {

using extract::Format;

std::vector<std::string> read(std::string_view bytes, Format format, extract::PageRange pages) {
  std::vector<std::string> pieces;
  const extract::Request request{
      .most_pages = 20'000, .pages = pages, .wanted = {}, .format = format};
  const auto take = [&](const extract::Page& page) {
    require(page.number == pages.first + static_cast<int>(pieces.size()), "pieces have an order");
    require(schema::is_utf8(page.text), "text is UTF-8");
    pieces.push_back(page.text);
  };
  const extract::Ending ending =
      worker::read_text(bytes, request, {.opened = [](int) {}, .page = take});
  require(ending.document_pages > 0, "a document that can be read has pages");
  return pieces;
}

void read_as(Format format, std::string_view bytes) {
  try {
    const std::vector<std::string> all = read(bytes, format, {1, 20'000});
    const std::vector<std::string> part = read(bytes, format, {2, 2});
    for (std::size_t i = 0; i < part.size(); ++i)
      require(part[i] == all.at(i + 1), "a part is a part of the whole");
  } catch (const worker::UnreadableDocument&) {
    // That is an answer, too.
  }
}

}  // namespace
}  // namespace lectern::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using lectern::extract::Format;
  for (const Format format :
       {Format::kText, Format::kMarkdown, Format::kNotebook, Format::kExcalidraw})
    lectern::fuzz::read_as(format, lectern::fuzz::as_text(data, size));
  return 0;
}
