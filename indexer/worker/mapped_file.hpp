// A whole file's bytes without copying them.  Should the file be cut while it is read,
// the process ends with SIGBUS, which costs that document only.
#pragma once

#include <string_view>

namespace lectern::worker {

class MappedFile {
 public:
  explicit MappedFile(int descriptor);  // throws std::system_error
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::string_view bytes() const { return bytes_; }

 private:
  std::string_view bytes_;
};

}  // namespace lectern::worker
