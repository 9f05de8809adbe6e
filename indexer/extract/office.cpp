#include "indexer/extract/office.hpp"

#include <chrono>
#include <sstream>
#include <string>
#include <system_error>

#include "indexer/extract/plain_text.hpp"
#include "indexer/process/run.hpp"

namespace lectern::extract {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds kLongest{120};

// What it says last, which is not what it warns of.
std::string last_words(const std::string& errors) {
  std::istringstream lines(plain_text(errors));
  std::string last;
  for (std::string line; std::getline(lines, line);)
    if (!line.empty() && !line.starts_with("Warning")) last = line.substr(0, 300);
  return last.empty() ? "." : ": \"" + last + "\".";
}

}  // namespace

std::optional<fs::path> find_office() { return process::find_program("soffice"); }

std::variant<fs::path, Unreadable> convert_to_pdf(const OfficeJob& job) {
  const fs::path folder = fs::absolute(job.folder);
  const fs::path document = folder / ("document" + job.file.extension().string());
  std::error_code error;
  fs::remove_all(folder, error);
  fs::create_directories(folder, error);
  if (!error) fs::copy_file(job.file, document, error);
  if (error) return Unreadable{"The file cannot be read: " + error.message() + "."};

  process::Command command;
  command.program = job.worker.string();
  command.arguments = {"--office", job.office.string(), document.string(), folder.string()};
  command.time_limit = kLongest;
  const process::Result result = process::run(command);
  if (result.timed_out)
    return Unreadable{"LibreOffice took longer than " + std::to_string(kLongest.count()) +
                      " s to write it as PDF."};
  const fs::path pdf = folder / "document.pdf";
  if (!fs::is_regular_file(fs::symlink_status(pdf, error)))
    return Unreadable{"LibreOffice could not write it as PDF" + last_words(result.errors)};
  return pdf;
}

}  // namespace lectern::extract
