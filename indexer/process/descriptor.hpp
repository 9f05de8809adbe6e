// A file descriptor with one owner, closed when the owner goes.  Every descriptor made
// here is close-on-exec, so that no child inherits what was not meant for it.
#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <utility>

namespace lectern::process {

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    if (this != &other) {
      close();
      number_ = std::exchange(other.number_, -1);
    }
    return *this;
  }
  ~Descriptor() { close(); }

  int get() const { return number_; }
  explicit operator bool() const { return number_ >= 0; }

  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }

 private:
  int number_ = -1;
};

// Two ends of a pipe or socket pair.
struct DescriptorPair {
  Descriptor ours;
  Descriptor theirs;
};

Descriptor open_null();          // /dev/null, for reading and writing
DescriptorPair output_pipe();    // ours is read without waiting, theirs is written
DescriptorPair socket_stream();  // both directions; ours never waits

}  // namespace lectern::process
