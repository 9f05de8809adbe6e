// A club's files on this machine, wherever they come from.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "indexer/sources/club.hpp"

namespace lectern::sources {

enum class Network {
  kAllowed,
  kOff,  // clones are used as they are
};

struct Resolved {
  std::optional<Tree> tree;  // absent when the club cannot be read now
  std::string warning;       // why not, or why it may be out of date; empty when all is well
};

// `clones` is the folder that holds the clones of all clubs.  Never throws for a club
// that cannot be reached: the others go on.
Resolved resolve(const Club& club, const std::filesystem::path& clones, Network network);

}  // namespace lectern::sources
