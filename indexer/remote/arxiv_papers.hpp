// arXiv's records of the papers that sessions name, kept so that each is asked for once.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "indexer/remote/arxiv.hpp"
#include "indexer/remote/download.hpp"

namespace lectern::remote {

class ArxivPapers {
 public:
  // Shelf::papers(); made when something is first put there.
  explicit ArxivPapers(std::filesystem::path folder) : folder_(std::move(folder)) {}

  std::optional<ArxivPaper> find(const std::string& id) const;

  // Asks for those that are not known, up to 50 at once, with no more requests than
  // `most_requests`; one that arXiv does not know is asked for again after 30 days.  Absent
  // when all went well; what came before a failure is kept.
  std::optional<Failure> fetch(const std::vector<std::string>& ids, Downloads& downloads,
                               std::chrono::sys_seconds now,
                               std::optional<std::size_t> most_requests = {});

  // Forgets all others; returns how many.
  std::size_t remove_unused(const std::vector<std::string>& ids);

 private:
  struct Asking {
    Downloads& downloads;
    std::chrono::sys_seconds now;
    std::size_t requests_left;
  };

  std::filesystem::path file_of(const std::string& id) const;
  bool is_due(const std::string& id, std::chrono::sys_seconds now) const;
  std::optional<Failure> fetch_batch(std::span<const std::string> ids, Asking& asking);
  void keep(const ArxivPaper& paper);
  void keep_unknown(const std::string& id, std::chrono::sys_seconds now);

  std::filesystem::path folder_;
};

}  // namespace lectern::remote
