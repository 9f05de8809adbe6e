// A chapter of a recording, as its uploader names it.
#pragma once

#include <chrono>
#include <string>

namespace lectern::recordings {

struct Chapter {
  std::chrono::milliseconds begin{0};
  std::string title;

  bool operator==(const Chapter&) const = default;
};

}  // namespace lectern::recordings
