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
  Job job(const std::string& name) const { return {name, path_ / name}; }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

using Outcomes = std::map<std::string, Outcome>;  // by job

Outcomes drain(Pool& pool);

// The text of its pages, or "unreadable: " and the reason.
std::string told(const Outcome& outcome);
std::string told(const Outcomes& outcomes, const std::string& job);

}  // namespace lectern::extract
