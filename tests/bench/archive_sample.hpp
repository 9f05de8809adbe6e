// The real archive that made ones are modelled on, read from its index.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "indexer/index/stored_session.hpp"
#include "indexer/schema/documents.hpp"

namespace lectern::bench {

struct ArchiveSample {
  std::vector<schema::ClubRecord> clubs;       // in the order of their ids
  std::vector<index::StoredSession> sessions;  // in the order of their ids
};

// Throws std::runtime_error when there is no index that can be read.
ArchiveSample read_sample(const std::filesystem::path& archive);

std::size_t count_words(std::string_view text);

}  // namespace lectern::bench
