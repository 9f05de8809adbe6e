// The papers of a whole catalog: what every club's sessions and plans say of the same paper,
// brought together, however each of them writes it.
//
// Entries that share an arXiv id or a DOI are one paper; so are those that share a title,
// unless arXiv has two papers of that title.  One entry that has both an id and a title thus
// joins those that have only the one or only the other.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "indexer/catalog/paper_identity.hpp"
#include "indexer/catalog/session.hpp"

namespace lectern::catalog {

// Where a paper occurs: places in the catalog's vectors.
struct PaperMention {
  enum Kind {
    kReading,      // of a session: sessions[session].readings[at]
    kMaterial,     // of a session: sessions[session].materials[at]; an annotated copy, …
    kTitle,        // a session that is called like the paper; `at` is 0
    kPlanReading,  // of a club's plan: readings[at]; `session` is 0
  } kind = kReading;
  std::size_t club = 0, session = 0, at = 0;

  bool operator==(const PaperMention&) const = default;
};

struct Paper {
  PaperId id;
  std::vector<PaperId> also;  // other ids of its entries, up to 16; an address with one still
                              // leads here
  std::string title;          // as an entry writes it; may be empty when none does
  std::string arxiv, doi;
  std::vector<PaperMention> mentions;  // in the catalog's order, those by kTitle last
};

// What arXiv itself says of a paper.
struct KnownPaper {
  std::string title, doi;
};

// The arXiv ids that entries have: what is worth asking arXiv about.
std::set<std::string> arxiv_ids_of(const Catalog& catalog);

// In the order of their first mentions.  `known` is by arXiv id and may be empty; its titles
// join entries that a page only gives a nickname.
std::vector<Paper> papers_of(const Catalog& catalog,
                             const std::map<std::string, KnownPaper>& known = {});

}  // namespace lectern::catalog
