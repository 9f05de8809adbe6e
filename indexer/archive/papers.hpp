// The papers of all clubs in the form the index keeps: every session's record says which of
// its readings and materials is which paper, and what is known of it.  There are no documents
// of papers in the index: the records that mention one lead to it, see docs/index_format.md.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "indexer/catalog/papers.hpp"
#include "indexer/catalog/session.hpp"
#include "indexer/remote/arxiv.hpp"
#include "indexer/schema/documents.hpp"

namespace lectern::archive {

class Papers {
 public:
  // What arXiv says of a paper, by its id there; absent when that is not known.
  using Lookup = std::function<std::optional<remote::ArxivPaper>(const std::string& arxiv_id)>;

  explicit Papers(const catalog::Catalog& catalog, const Lookup& lookup = {});

  // Writes them into a club's records: those that session_records(catalog.clubs[club]) made,
  // of the same catalog.
  void name(std::size_t club, std::vector<schema::SessionRecord>& records) const;

 private:
  struct Mention {
    catalog::PaperMention place;
    std::size_t paper;  // in papers_
  };

  std::vector<schema::PaperRecord> papers_;
  std::vector<std::vector<Mention>> mentions_;  // by club, in the order of its sessions
  const catalog::Catalog& catalog_;
};

}  // namespace lectern::archive
