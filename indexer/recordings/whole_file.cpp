#include "indexer/recordings/whole_file.hpp"

#include <fstream>
#include <stdexcept>

namespace lectern::recordings {

namespace fs = std::filesystem;

std::optional<std::string> read_whole(const fs::path& file, std::size_t most) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return std::nullopt;  // a pipe would never end
  std::ifstream input{file, std::ios::binary};
  const auto size = fs::file_size(file, error);
  if (!input || error || size > most) return std::nullopt;
  std::string bytes(size, '\0');
  input.read(bytes.data(), static_cast<std::streamsize>(size));
  if (input.bad()) return std::nullopt;
  bytes.resize(static_cast<std::size_t>(input.gcount()));
  return bytes;
}

std::string read_front(const fs::path& file, std::size_t most) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return {};
  std::ifstream input{file, std::ios::binary};
  std::string bytes(most, '\0');
  input.read(bytes.data(), static_cast<std::streamsize>(most));
  bytes.resize(static_cast<std::size_t>(input.gcount()));
  return bytes;
}

void write_whole(const fs::path& file, std::string_view bytes) {
  const fs::path unfinished = file.string() + ".unfinished";
  std::error_code error;
  {
    std::ofstream output{unfinished, std::ios::binary | std::ios::trunc};
    output.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    output.close();
    if (!output) error = std::make_error_code(std::errc::io_error);
  }
  if (!error) fs::rename(unfinished, file, error);
  if (error)
    throw std::runtime_error("cannot write " + file.string() + ": " + error.message() +
                             "; check the disk's space and the folder's permissions");
}

}  // namespace lectern::recordings
