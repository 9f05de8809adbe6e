// Captions in the form of YouTube's own player.
#include "indexer/recordings/json3.hpp"

#include "tests/fuzz/captions.hpp"
#include "tests/fuzz/target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view file = lectern::fuzz::as_text(data, size);
  lectern::fuzz::check_captions(lectern::recordings::read_json3(file), size);
  return 0;
}
