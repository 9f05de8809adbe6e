// A link or title as a page has it: which address it may be, which document it leads to,
// which paper it names.
#include "indexer/catalog/paper_identity.hpp"
#include "indexer/remote/address.hpp"
#include "indexer/remote/direct_link.hpp"
#include "tests/fuzz/target.hpp"

namespace lectern::fuzz {
namespace {

void check(const std::string& link) {
  const auto checked = remote::check_address(link);
  if (const auto* address = std::get_if<remote::Address>(&checked)) {
    require(address->url.starts_with("https://" + address->host), "hosts are where they seem");
    require(address->url.find_first_of("\r\n\\ ") == std::string::npos, "addresses are one word");
    const auto again = remote::check_address(address->url);
    const auto* same = std::get_if<remote::Address>(&again);
    require(same && same->url == address->url, "addresses stay as they are");
  }
  const remote::DirectLink direct = remote::direct_link(link);
  require(direct.url.empty() != (direct.kind == remote::DirectLink::kDocument),
          "documents lie somewhere");
  require(direct.reason.empty() != (direct.kind == remote::DirectLink::kUnobtainable),
          "there is a reason");
  require(remote::direct_link(direct.url).url == direct.url, "documents lead to themselves");
}

void check_title(const std::string& title) {
  const std::string bare = catalog::bare_paper_title(title);
  require(bare.size() <= 3 * title.size(), "titles do not grow");
  for (const std::string& key : catalog::paper_title_keys(title))
    require(key.find_first_of(" /?#") == std::string::npos, "keys are parts of addresses");
}

}  // namespace
}  // namespace lectern::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string link{lectern::fuzz::as_text(data, size)};
  lectern::fuzz::check(link);
  lectern::fuzz::check_title(link);
  return 0;
}
