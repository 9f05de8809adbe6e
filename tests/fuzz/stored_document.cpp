// What the cache gives back of a document: a damaged file holds any bytes.
#include "indexer/extract/document.hpp"
#include "tests/fuzz/target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lectern;
  const std::string_view bytes = fuzz::as_text(data, size);
  const auto outcome = extract::decode_outcome(bytes);
  fuzz::require(!outcome || encode(*outcome) == bytes, "bytes are refused or decode to themselves");
  return 0;
}
