// A running program and everything it has started: one process group that ends with its
// owner.  This is the only place that sees Boost.Process; run() and the extraction pool
// are built on it.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "indexer/process/descriptor.hpp"

namespace lectern::process {

// The descriptors are borrowed for the call and become the child's 0, 1 and 2.
struct Start {
  std::filesystem::path program;  // absolute, or relative to our own working directory
  std::vector<std::string> arguments;
  std::vector<std::string> environment;  // NAME=value, nothing else is passed on
  std::filesystem::path directory;       // working directory; empty: ours
  int input = -1;
  int output = -1;
  int errors = -1;
};

struct Ending {
  int exit_code = -1;  // -1 when it was ended by a signal
  int signal = 0;      // 0 when it exited by itself
};

// The child leads a session of its own (no terminal to ask questions on, and one group to
// kill).  It dies with the thread that started it.
class Child {
 public:
  explicit Child(const Start& start);  // throws std::runtime_error naming the program
  ~Child();                            // kills the group and waits for the child
  Child(Child&&) noexcept;
  Child& operator=(Child&&) noexcept;

  // Becomes readable when the child has ended; owned by the child.
  int exit_event() const;

  // Of its memory, in bytes, mapped or used; 0 once it has ended.
  std::size_t address_space() const;

  // Ends the child and all of its group at once.  Harmless when it has already ended.
  void kill();

  // Waits until the child has ended and kills whatever it left behind.
  Ending wait();

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace lectern::process
