// The programs that are installed together and run each other.
#pragma once

#include <filesystem>
#include <string_view>

namespace lectern::commands {

// Where the program of this name lies when it lies where this one does; whether it is there
// is for the caller to see.
std::filesystem::path program_beside(std::string_view name);

}  // namespace lectern::commands
