// Takes in the body of an answer: writes it to a file as long as it is what was asked for,
// and otherwise reads just enough of it to say what it is instead.
#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "indexer/remote/client.hpp"

namespace lectern::remote {

enum class Expected {
  kPdf,   // "%PDF-" within the first kilobyte, as readers of PDFs have it
  kFeed,  // anything
};

class Reception {
 public:
  Reception(Expected expected, std::filesystem::path file, std::uint64_t limit);

  // False: enough.  Throws std::runtime_error when the file cannot be written.
  bool take(const Answer& head, std::string_view bytes);
  // Writes what is left; call when the body is complete.
  void finish();

  enum class Kind { kEmpty, kAsExpected, kOther, kTooLarge };
  Kind kind() const { return kind_; }
  std::uint64_t bytes() const { return bytes_; }
  // The beginning of something else, to tell a sign-in page by.
  const std::string& beginning() const { return beginning_; }

 private:
  void decide();
  void write(std::string_view bytes);

  Expected expected_;
  std::filesystem::path file_;
  std::uint64_t limit_;
  std::ofstream stream_;
  Kind kind_ = Kind::kEmpty;
  bool decided_ = false;
  std::uint64_t bytes_ = 0;
  std::string beginning_;
};

}  // namespace lectern::remote
