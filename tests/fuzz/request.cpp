// What a worker may be asked: bytes that are no request are refused, and every other is
// answered with pages that it names.
#include "indexer/worker/text_document.hpp"
#include "tests/fuzz/target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lectern;
  const auto request = extract::decode_request(fuzz::as_text(data, size));
  if (!request) return 0;
  const extract::PageRange& pages = request->pages;
  fuzz::require(pages.first > 0 && pages.count > 0, "a request asks for pages");
  fuzz::require(pages.last() >= pages.first, "pages asked for have numbers");
  fuzz::require(extract::decode_request(encode(*request)) == request, "requests come back whole");

  static const std::string document(5'000, 'x');
  try {
    worker::read_text(document, *request,
                      {.opened = [](int) {},
                       .page =
                           [&](const extract::Page& page) {
                             fuzz::require(
                                 page.number >= pages.first && page.number <= pages.last(),
                                 "only pages asked for are given");
                           }});
  } catch (const worker::UnreadableDocument&) {
    // More pages than allowed, or not what its format promises.
  }
  return 0;
}
