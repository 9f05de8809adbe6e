// Files that are read and written in one piece.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace lectern::recordings {

// Larger than any metadata or captions there are; read_info() takes no more either.
inline constexpr std::size_t kLargestFile = std::size_t{64} << 20;

// Absent when there is no such regular file, it cannot be read, or it is larger.
std::optional<std::string> read_whole(const std::filesystem::path& file,
                                      std::size_t most = kLargestFile);

// At most so many bytes of its begin; nothing when there is no such regular file or it cannot
// be read.
std::string read_front(const std::filesystem::path& file, std::size_t most);

// Under another name first, so that the file is whole or not there.  Throws
// std::runtime_error naming it when it cannot be written.
void write_whole(const std::filesystem::path& file, std::string_view bytes);

}  // namespace lectern::recordings
