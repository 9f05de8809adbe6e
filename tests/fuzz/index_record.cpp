// What the server reads of a document of the index: a damaged one holds any bytes.
#include "indexer/schema/areas.hpp"
#include "indexer/schema/documents.hpp"
#include "tests/fuzz/target.hpp"

namespace lectern::fuzz {
namespace {

// Unknown fields are skipped, so that what is written again may be shorter; from there on
// it stays.
template <typename Decode>
void check(std::string_view bytes, Decode decode) {
  const auto record = decode(bytes);
  if (!record) return;
  const std::string again = encode(*record);
  const auto reread = decode(again);
  require(reread && encode(*reread) == again, "a record that was read can be written");
}

}  // namespace
}  // namespace lectern::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lectern;
  const std::string_view bytes = fuzz::as_text(data, size);
  fuzz::check(bytes, schema::decode_passage);
  fuzz::check(bytes, schema::decode_session);
  fuzz::check(bytes, schema::decode_club);
  fuzz::check(bytes, schema::decode_areas);
  return 0;
}
