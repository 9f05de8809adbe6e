// Runs a fuzz target without libFuzzer, as a test: over every file of the folders named,
// then over as many changed ones.  An input that ends the program is kept beside it.
//
//   <target> ROUNDS FOLDER...
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/fuzz/mutator.hpp"
#include "tests/fuzz/target.hpp"

namespace {

namespace fs = std::filesystem;
using lectern::fuzz::Mutator;

std::string kept_as;  // where the input goes that ends the program
std::string input;

// Only what a signal handler may call.
extern "C" void keep_input(int signal) {
  const int file = ::open(kept_as.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (file >= 0 && ::write(file, input.data(), input.size()) >= 0) ::close(file);
  ::signal(signal, SIG_DFL);
  ::raise(signal);
}

void run(std::string bytes) {
  input = std::move(bytes);
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

std::vector<std::string> files_of(const std::vector<fs::path>& folders) {
  std::vector<fs::path> names;
  for (const fs::path& folder : folders)
    if (fs::is_directory(folder))
      for (const auto& entry : fs::directory_iterator{folder}) names.push_back(entry.path());
  std::sort(names.begin(), names.end(), [](const fs::path& a, const fs::path& b) {
    return a.filename() < b.filename();  // wherever the build lies
  });
  std::vector<std::string> files;
  for (const fs::path& name : names) {
    std::ifstream file{name, std::ios::binary};
    files.emplace_back(std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{});
  }
  return files;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fprintf(stderr, "Usage: %s ROUNDS FOLDER...\n", argv[0]);
    return 2;
  }
  kept_as = std::string{argv[0]} + ".failed";
  for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTERM})
    ::signal(signal, keep_input);

  const std::vector<std::string> files = files_of({argv + 2, argv + argc});
  lectern::fuzz::require(!files.empty(), "there are inputs to begin with");
  for (const std::string& file : files) run(file);
  Mutator mutator{files};
  const int rounds = std::atoi(argv[1]);
  for (int round = 0; round < rounds; ++round) run(mutator.next());
  std::printf("%zu files, %d changed ones\n", files.size(), rounds);
  return 0;
}
