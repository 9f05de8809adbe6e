// A folder of documents, and what a pool makes of them.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "indexer/extract/pool.hpp"

namespace lectern::extract {

// A folder of its own that goes with the test.
class DocumentFolder {
 public:
  DocumentFolder();
  ~DocumentFolder();
  DocumentFolder(const DocumentFolder&) = delete;

  Job write(const std::string& name, std::string_view bytes) const;
  // All of its pages, for their text.
  Job job(const std::string& name) const { return {name, path_ / name, {1, 20'000}, {}}; }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

using Outcomes = std::map<std::string, PartOutcome>;  // by job

Outcomes drain(Pool& pool);

// The text of its pages; for what was refused or broke a worker "unreadable: " and the
// reason.
std::string told(const PartOutcome& outcome);
std::string told(const Outcomes& outcomes, const std::string& job);

}  // namespace lectern::extract
