// What clubs keep of their recordings, and what people should be told of it: a folder that is
// not there, files that cannot be used, files that nothing asks for.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "indexer/catalog/session.hpp"
#include "indexer/commands/load.hpp"
#include "indexer/recordings/kept.hpp"

namespace lectern::commands {

class KeptRecordings {
 public:
  // Looks into the folders of all clubs that could be read.
  explicit KeptRecordings(const Loaded& loaded);

  // What a club that could be read has of one of its recordings.
  std::optional<recordings::Kept> find(const sources::Club& club,
                                       const catalog::Recording& recording);

  // By club id: folders, and files of recordings that were looked for.
  const std::map<std::string, std::vector<catalog::Warning>>& warnings() const { return warnings_; }

  // At most one for each club, after every recording was looked for: two clubs may keep theirs
  // in one folder.
  std::map<std::string, std::vector<catalog::Warning>> unused() const;

 private:
  void warn(const std::string& club, const recordings::KeptProblem& problem);

  bool all_clubs_;  // were read
  std::map<std::string, recordings::KeptOutput> output_;
  std::set<std::string> ids_;  // looked for
  std::map<std::string, std::vector<catalog::Warning>> warnings_;
};

}  // namespace lectern::commands
