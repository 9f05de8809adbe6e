// Makes one Xapian database of several, without slack: merged by Xapian's own
// compaction, which copies tables in order and costs a tenth of indexing anew.
#pragma once

#include <filesystem>
#include <vector>

namespace lectern::index {

// Documents keep their order, those of the first source come first; metadata of all
// sources is kept, and no two may have the same key.  `destination` must not exist; it is
// on the disk when this returns.  Throws Xapian::Error and std::filesystem::filesystem_error.
void compact(const std::vector<std::filesystem::path>& sources,
             const std::filesystem::path& destination);

}  // namespace lectern::index
