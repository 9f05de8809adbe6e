// Which files the process, and every program it starts, can still reach: by Landlock, the
// kernel's own rules about paths.  Irrevocable.
#pragma once

#include <string>
#include <vector>

namespace lectern::worker {

// Files, or folders with all that is below them.  Those that do not exist are left out.
struct FileAccess {
  std::vector<std::string> read;
  std::vector<std::string> run;     // read, and started as programs
  std::vector<std::string> change;  // everything
};

// Everything else is out of reach from now on.  Returns the version of Landlock's interface
// that holds, or 0 where the kernel has none.
int limit_files(const FileAccess& access);

}  // namespace lectern::worker
