// What a run fetches besides recordings: the documents behind sessions' links, and what arXiv
// says of the papers that clubs name.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "indexer/archive/archive.hpp"
#include "indexer/archive/plan.hpp"
#include "indexer/catalog/session.hpp"
#include "indexer/commands/options.hpp"
#include "indexer/commands/progress.hpp"
#include "indexer/remote/arxiv_papers.hpp"
#include "indexer/remote/download.hpp"
#include "indexer/remote/shelf.hpp"

namespace lectern::commands {

class RemoteDocuments {
 public:
  // Options and progress must outlive this.
  RemoteDocuments(const archive::Archive& archive, const Options& options, Progress& progress);

  // Asks for what the catalog's links lead to and is due, each once in a run, most important first,
  // and calls `changed` every while in which something has come.  Returns when all has been tried,
  // the run's requests are used up, or the user interrupts.
  void fetch(const catalog::Catalog& catalog, const std::function<void()>& changed);

  archive::HeldDocument held(const std::string& link) const;
  archive::Papers::Lookup records() const;  // arXiv's, while this lives

  // Forgets what this catalog does not link to.
  void remove_unused(const catalog::Catalog& catalog);

 private:
  std::vector<std::string> links_of(const catalog::Catalog& catalog) const;
  void fetch_records(const catalog::Catalog& catalog, const std::function<void()>& changed);
  std::optional<std::size_t> requests_left() const;

  const Options& options_;
  Progress& progress_;
  remote::Shelf shelf_;
  remote::ArxivPapers records_;
  remote::Downloads downloads_;
  std::set<std::string> minded_;  // links that this run has dealt with
  bool records_failed_ = false;   // arXiv is asked for no more of them
};

}  // namespace lectern::commands
