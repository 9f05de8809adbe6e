// Lends each request a searcher of its own, so that no database handle is ever in two
// threads.  Grows to as many as there are requests at once, and keeps them warm.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "server/search/searcher.hpp"

namespace lectern::http {

class SearcherPool {
 public:
  explicit SearcherPool(std::filesystem::path index) : index_(std::move(index)) {}

  // Thread-safe.
  template <typename Ask>
  auto with_searcher(Ask ask) {
    Lease lease{*this};
    return ask(*lease.searcher);
  }

 private:
  struct Lease {
    explicit Lease(SearcherPool& from) : pool(from), searcher(pool.take()) {}
    ~Lease() { pool.give_back(std::move(searcher)); }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;
    SearcherPool& pool;
    std::unique_ptr<search::Searcher> searcher;
  };

  // The one given back last is the warmest.
  std::unique_ptr<search::Searcher> take() {
    const std::lock_guard lock{mutex_};
    if (idle_.empty()) return std::make_unique<search::Searcher>(index_, search::Ranking{}, facts_);
    auto searcher = std::move(idle_.back());
    idle_.pop_back();
    return searcher;
  }

  void give_back(std::unique_ptr<search::Searcher> searcher) {
    const std::lock_guard lock{mutex_};
    idle_.push_back(std::move(searcher));
  }

  const std::filesystem::path index_;
  const std::shared_ptr<search::FactsStore> facts_ = std::make_shared<search::FactsStore>();
  std::mutex mutex_;
  std::vector<std::unique_ptr<search::Searcher>> idle_;
};

}  // namespace lectern::http
