// Which files can be read, by their names.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace lectern::extract {

enum class Format : std::uint8_t {
  kPdf,
  kText,  // plain text and source code
  kMarkdown,
  kNotebook,    // Jupyter, .ipynb
  kExcalidraw,  // drawings, whose text elements are read
};

// By the extension, whatever its case; absent for files that are not read.
std::optional<Format> format_of(const std::filesystem::path& file);

}  // namespace lectern::extract
