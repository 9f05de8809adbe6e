// lectern-reindex: reads the clubs and writes the archive.
#include <exception>
#include <iostream>

#include "indexer/commands/commands.hpp"
#include "indexer/sources/clubs_file.hpp"

namespace {

int run(const lectern::commands::Options& options) {
  using lectern::commands::Command;
  switch (options.command) {
    case Command::kCatalog:
      return lectern::commands::print_catalog(options);
    case Command::kCheck:
      return lectern::commands::check(options);
    case Command::kStatus:
      return lectern::commands::print_status(options);
    case Command::kAnnotations:
      return lectern::commands::print_annotations(options);
    case Command::kExportNotes:
      return lectern::commands::export_notes(options);
    case Command::kPrune:
      return lectern::commands::prune(options);
    case Command::kSearch:
      return lectern::commands::search(options);
    case Command::kReindex:
      break;
  }
  return lectern::commands::reindex(options);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const auto options = lectern::commands::parse_options(argc, argv);
    if (const int* code = std::get_if<int>(&options)) return *code;
    return run(std::get<lectern::commands::Options>(options));
  } catch (const std::exception& error) {
    std::cerr << "lectern-reindex: " << error.what() << "\n";
    return lectern::commands::kFailed;
  }
}
