// arXiv's answers.
#include "indexer/remote/arxiv.hpp"
#include "tests/fuzz/target.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lectern;
  const remote::ArxivFeed feed = remote::read_arxiv_feed(fuzz::as_text(data, size));
  for (const remote::ArxivPaper& paper : feed.papers) {
    fuzz::require(!paper.id.empty() && !paper.title.empty(), "papers have an id and a title");
    fuzz::require(paper.title.find('\n') == std::string::npos, "titles are one line");
  }
  return 0;
}
