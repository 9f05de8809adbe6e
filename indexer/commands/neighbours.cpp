#include "indexer/commands/neighbours.hpp"

namespace lectern::commands {

namespace fs = std::filesystem;

fs::path program_beside(std::string_view name) {
  std::error_code error;
  const fs::path self = fs::read_symlink("/proc/self/exe", error);
  return error ? fs::path{name} : self.parent_path() / name;
}

}  // namespace lectern::commands
