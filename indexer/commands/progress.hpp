// Tells a person how far a run is: one line that is rewritten on a terminal, plain
// lines when piped.  Writes to stderr, so that stdout stays the result's.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace lectern::commands {

class Progress {
 public:
  Progress();
  ~Progress();  // ends the rewritten line

  void expect(std::size_t documents);  // that many will be read, from now on

  void document_done(const std::string& name);
  void session_written(const std::string& id, std::size_t passages);
  void note(const std::string& message);  // on a line of its own

 private:
  void draw();
  void clear();

  std::size_t documents_ = 0;
  std::size_t done_ = 0;
  std::string current_;
  bool terminal_;
  bool drawn_ = false;
  std::chrono::steady_clock::time_point started_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point last_drawn_{};
};

}  // namespace lectern::commands
