#include "indexer/extract/format.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>
#include <utility>

namespace lectern::extract {
namespace {

constexpr std::array kSourceCode = std::to_array<std::string_view>(
    {".c",     ".cc", ".cpp", ".cu",    ".cuh", ".go", ".h",   ".hpp", ".hs", ".java",
     ".jl",    ".js", ".lua", ".m",     ".ml",  ".py", ".r",   ".rb",  ".rs", ".rst",
     ".scala", ".sh", ".sql", ".swift", ".tex", ".ts", ".txt", ".zig"});

constexpr std::array kOffice = std::to_array<std::string_view>(
    {".doc", ".docx", ".fodp", ".fodt", ".odp", ".odt", ".pps", ".ppsx", ".ppt", ".pptx"});

constexpr std::array kOthers =
    std::to_array<std::pair<std::string_view, Format>>({{".pdf", Format::kPdf},
                                                        {".md", Format::kMarkdown},
                                                        {".markdown", Format::kMarkdown},
                                                        {".ipynb", Format::kNotebook},
                                                        {".excalidraw", Format::kExcalidraw}});

}  // namespace

std::optional<Format> format_of(const std::filesystem::path& file) {
  std::string extension = file.extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  for (const auto& [known, format] : kOthers)
    if (known == extension) return format;
  const auto is_among = [&](const auto& extensions) {
    return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
  };
  if (is_among(kSourceCode)) return Format::kText;
  if (is_among(kOffice)) return Format::kOffice;
  return std::nullopt;
}

}  // namespace lectern::extract
