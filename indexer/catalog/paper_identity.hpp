// By what a paper is known, whatever a page says of it: its arXiv id, its DOI, its title.
#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/catalog/session.hpp"

namespace lectern::catalog {

// "arxiv:2205.14135", "doi:10.1145~3567955.3567959" or "title:attentionisallyouneed": fit to
// be one segment of an address, so that slashes are written '~'.  Empty: not known.
struct PaperId {
  std::string value;
  auto operator<=>(const PaperId&) const = default;
};

struct PaperKeys {
  std::string arxiv;  // without a version
  std::string doi;    // lower-case; not the one that arXiv gives out itself
  // The title's letters and digits, and of "ZeRO: Memory Optimizations Toward …" also those
  // behind the colon, since both forms are in use.  Empty when a title says too little:
  // "Introduction" and "Chapter 3" are many things.
  std::vector<std::string> titles;

  bool empty() const { return arxiv.empty() && doi.empty() && titles.empty(); }
};

PaperKeys paper_keys(const Reading& reading);

// Of any material by its address or a file's name that is an arXiv id; by title only when the
// page calls it a paper: slides are called like the paper that they present.
PaperKeys paper_keys(const Material& material);

std::vector<std::string> paper_title_keys(std::string_view title);

// The strongest of them.
PaperId paper_id(const PaperKeys& keys);

// A title without what pages add to it: "(pdf)", "[annotated]", "(Vaswani et al., 2017)",
// ".pdf", LaTeX.
std::string bare_paper_title(std::string_view title);

}  // namespace lectern::catalog
