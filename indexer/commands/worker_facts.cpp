#include "indexer/commands/worker_facts.hpp"

#include <sstream>
#include <stdexcept>

#include "indexer/commands/extraction.hpp"
#include "indexer/process/run.hpp"

namespace lectern::commands {

WorkerFacts worker_facts() {
  const std::string program = worker_program().string();
  process::Command command;
  command.program = program;
  command.arguments = {"--about"};
  const process::Result result = process::run(command);
  if (result.exit_code != 0)
    throw std::runtime_error(program + " --about failed: " + result.errors);
  WorkerFacts facts;
  std::istringstream lines(result.output);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t space = line.find(' ');
    if (space == std::string::npos) continue;
    const std::string value = line.substr(space + 1);
    if (line.starts_with("confinement ")) facts.confinement.push_back(value);
    if (line.starts_with("language ")) facts.languages.insert(value);
  }
  return facts;
}

}  // namespace lectern::commands
