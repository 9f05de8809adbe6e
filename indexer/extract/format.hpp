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
  kOffice,      // PowerPoint, Word, OpenDocument: read as the PDF that LibreOffice makes of them
};

// Documents that people turn the pages of.
constexpr bool has_pages(Format format) {
  return format == Format::kPdf || format == Format::kOffice;
}

// By the extension, whatever its case; absent for files that are not read.
std::optional<Format> format_of(const std::filesystem::path& file);

}  // namespace lectern::extract
