#include "indexer/archive/archive.hpp"

#include <stdexcept>
#include <system_error>

namespace lectern::archive {

Archive open_archive(const std::filesystem::path& root) {
  std::error_code error;
  std::filesystem::create_directories(root, error);
  if (error)
    throw std::runtime_error("cannot make the archive " + root.string() + ": " + error.message() +
                             "; name another folder with --archive DIR");
  return {std::filesystem::absolute(root).lexically_normal()};
}

}  // namespace lectern::archive
