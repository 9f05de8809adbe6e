// What is held of a recording: how it stands with it, and where its metadata and its
// captions lie.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "indexer/recordings/state.hpp"

namespace lectern::recordings {

struct CaptionFile {
  std::filesystem::path file;  // ends in .json3 or .vtt
  std::string language;        // "en", "pt-BR"; may be empty
  bool automatic = false;      // made by a machine listening

  bool operator==(const CaptionFile&) const = default;
};

struct Holding {
  State state = State::kNotFetched;
  std::string reason;                                // a sentence; empty when fetched
  std::optional<std::chrono::sys_seconds> tried;     // when it was asked for last
  std::optional<std::chrono::sys_seconds> next_try;  // absent: not to be asked for again
  int attempts = 0;                                  // in a row that ended in this state
  std::filesystem::path info;                        // for read_info(); empty: no metadata
  std::optional<CaptionFile> captions;
  std::string kept_problem;  // a sentence: why captions that its club keeps are not those
};

}  // namespace lectern::recordings
