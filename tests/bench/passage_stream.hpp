// Made-up sessions on disk, so that making them costs no measurement anything and every index is
// built of the same ones.  The records are those of the index.
//
//   stream := { tag:1  length:4 (little endian)  bytes }
//   tag    := 'C' club | 'S' session record, 'L' its language, 'P' its passages
#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "indexer/index/writer.hpp"

namespace lectern::bench {

class StreamWriter {
 public:
  explicit StreamWriter(const std::filesystem::path& file);

  void put(const schema::ClubRecord& club);  // all of them before the sessions
  void put(const index::IndexedSession& session);
  void finish();  // throws std::runtime_error when the file is not whole

 private:
  void put(char tag, const std::string& bytes);

  std::filesystem::path name_;
  std::ofstream file_;
};

class StreamReader {
 public:
  explicit StreamReader(const std::filesystem::path& file);

  const std::vector<schema::ClubRecord>& clubs() const { return clubs_; }
  std::optional<index::IndexedSession> next();  // throws std::runtime_error on a broken file

 private:
  bool read();  // the next record, into tag_ and bytes_; false at the end

  std::filesystem::path name_;
  std::ifstream file_;
  std::vector<schema::ClubRecord> clubs_;
  char tag_ = 0;
  std::string bytes_;
  bool there_ = false;
};

}  // namespace lectern::bench
