// One writer at a time.  The kernel drops the lock when its holder dies, however it
// dies; the file stays and says who held it.
#pragma once

#include <filesystem>
#include <stdexcept>

namespace lectern::archive {

// Says which process holds the archive and since when.
struct ArchiveBusy : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Lock {
 public:
  explicit Lock(const std::filesystem::path& file);  // throws ArchiveBusy
  ~Lock();
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

 private:
  int descriptor_;
};

}  // namespace lectern::archive
