// Presentations and other office documents as PDF, by LibreOffice where it is installed.  It
// runs as a program of its own, which lectern-extract confines before it begins.
#pragma once

#include <filesystem>
#include <optional>
#include <variant>

#include "indexer/extract/document.hpp"

namespace lectern::extract {

// LibreOffice's program; absent when it is not installed.
std::optional<std::filesystem::path> find_office();

struct OfficeJob {
  std::filesystem::path worker;  // the lectern-extract program
  std::filesystem::path office;  // from find_office()
  std::filesystem::path file;    // the document
  std::filesystem::path folder;  // for LibreOffice to work in; made anew, the caller removes it
};

// The PDF, in the job's folder, or why there is none.
std::variant<std::filesystem::path, Unreadable> convert_to_pdf(const OfficeJob& job);

}  // namespace lectern::extract
