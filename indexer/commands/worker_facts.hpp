// What lectern-extract says of itself on this machine: how it is confined, and which
// languages it can read by OCR.
#pragma once

#include <set>
#include <string>
#include <vector>

namespace lectern::commands {

struct WorkerFacts {
  std::vector<std::string> confinement;  // sentences
  std::set<std::string> languages;       // Tesseract's names
};

// Asks the program.  Throws std::runtime_error when it cannot be started.
WorkerFacts worker_facts();

}  // namespace lectern::commands
