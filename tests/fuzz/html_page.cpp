// A club's page in HTML.
#include "tests/fuzz/club_page.hpp"
#include "tests/fuzz/target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  lectern::fuzz::read_club_page("index.html", lectern::fuzz::as_text(data, size));
  return 0;
}
