// What an index holds, read without locking it: what a run compares the clubs' pages
// with, and what `status` reports.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "indexer/schema/documents.hpp"
#include "indexer/schema/synonyms.hpp"

namespace lectern::index {

struct Snapshot {
  std::size_t sessions = 0;                         // without plan topics
  std::map<std::string, std::size_t> passages;      // by kind
  std::string revision;                             // changes with every commit
  std::map<std::string, std::string> fingerprints;  // by session id, plan topics included
  std::map<std::string, std::string> reports;       // by session id
  std::vector<schema::ClubRecord> clubs;
  std::vector<schema::SynonymGroup> synonyms;
};

// Absent when there is no index yet, or one of another schema version, which the next
// run rebuilds.  Throws std::runtime_error with a way out when it cannot be read.
std::optional<Snapshot> read_snapshot(const std::filesystem::path& directory);

}  // namespace lectern::index
