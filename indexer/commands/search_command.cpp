#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

#include "indexer/commands/commands.hpp"
#include "indexer/commands/neighbours.hpp"

namespace lectern::commands {
namespace {

// Those of this program that a search has, too, before those that are its own.
std::vector<std::string> arguments_of(const Options& options) {
  std::vector<std::string> arguments{"lectern-search", "--archive", options.archive.string()};
  for (const std::string& club : options.only) arguments.insert(arguments.end(), {"--club", club});
  if (options.json) arguments.push_back("--json");
  arguments.insert(arguments.end(), options.search.begin(), options.search.end());
  return arguments;
}

}  // namespace

int search(const Options& options) {
  const std::string program = program_beside("lectern-search").string();
  std::vector<std::string> arguments = arguments_of(options);
  std::vector<char*> pointers;
  for (std::string& argument : arguments) pointers.push_back(argument.data());
  pointers.push_back(nullptr);
  ::execv(program.c_str(), pointers.data());
  throw std::runtime_error("cannot run " + program + ": " + std::strerror(errno) +
                           "; it is installed and built together with lectern-server");
}

}  // namespace lectern::commands
